package org.arshjul.platform.task.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.arshjul.platform.task.DecisionTask;
import org.arshjul.platform.task.TaskKind;
import org.springframework.stereotype.Component;

/** Describes what a task takes as its answer, so that a program can fill it in. */
@Component
class AnswerFields {

    /**
     * One field of an answer.
     *
     * @param type {@code string}, {@code number}, {@code boolean}, {@code date}, {@code list}, {@code map} (by the
     *     allowed keys) or {@code object}
     * @param allowed the values that it may have, or the keys of a map; null where they are free
     * @param fields the fields of an object, or of each object in a list; null for anything else
     */
    record Field(String name, String type, boolean required, List<String> allowed, List<Field> fields) {}

    private static final List<Class<? extends Annotation>> NEEDED =
            List.of(NotNull.class, NotBlank.class, NotEmpty.class);

    private final ObjectMapper json;

    AnswerFields(ObjectMapper json) {
        this.json = json;
    }

    List<Field> of(TaskKind<?> kind) {
        List<Field> fields = ofRecord(kind.answer());
        if (kind instanceof DecisionTask decision) {
            List<String> choices =
                    decision.choices().stream().map(DecisionTask.Choice::id).toList();
            return fields.stream()
                    .map(field -> field.name().equals("decision")
                            ? new Field(field.name(), field.type(), true, choices, null)
                            : field)
                    .toList();
        }
        return fields;
    }

    private List<Field> ofRecord(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).map(this::field).toList();
    }

    private Field field(RecordComponent component) {
        Class<?> type = component.getType();
        boolean required = type.isPrimitive() || needed(component);
        if (List.class.isAssignableFrom(type)) {
            Class<?> item = argument(component.getGenericType(), 0);
            return new Field(
                    component.getName(), "list", required, allowed(item), item.isRecord() ? ofRecord(item) : null);
        }
        if (Map.class.isAssignableFrom(type)) {
            return new Field(
                    component.getName(), "map", required, allowed(argument(component.getGenericType(), 0)), null);
        }
        return new Field(
                component.getName(), simple(type), required, allowed(type), type.isRecord() ? ofRecord(type) : null);
    }

    /** Constraints stand on the component's accessor, its field, or its type. */
    private static boolean needed(RecordComponent component) {
        AnnotatedType type = component.getAnnotatedType();
        Stream<Annotation> found = Stream.of(
                        component.getAnnotations(), component.getAccessor().getAnnotations(), type.getAnnotations())
                .flatMap(Arrays::stream);
        return found.anyMatch(annotation -> NEEDED.contains(annotation.annotationType()));
    }

    private static String simple(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return "boolean";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type) || type == BigDecimal.class) {
            return "number";
        }
        if (type == LocalDate.class) {
            return "date";
        }
        return type.isRecord() ? "object" : "string";
    }

    private List<String> allowed(Class<?> type) {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(constant -> json.convertValue(constant, String.class))
                        .toList()
                : null;
    }

    private static Class<?> argument(Type type, int index) {
        Type argument = ((ParameterizedType) type).getActualTypeArguments()[index];
        return argument instanceof Class<?> known ? known : Object.class;
    }
}
