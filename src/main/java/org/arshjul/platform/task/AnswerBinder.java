package org.arshjul.platform.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.problem.Keepable;
import org.springframework.beans.BeanUtils;
import org.springframework.stereotype.Component;

/** Turns the variables that came with an answer into the kind's record, and refuses what the record does not declare. */
@Component
class AnswerBinder {

    private static final Set<Class<?>> MISSING = Set.of(NotNull.class, NotBlank.class, NotEmpty.class);

    /** So much of a value is shown when it is refused. */
    private static final int SHOWN = 40;

    private final ObjectMapper json;
    private final Validator validator;

    AnswerBinder(ObjectMapper json, Validator validator) {
        this.json = json.copy().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.validator = validator;
    }

    <A extends Record> A bind(Map<String, Object> variables, Class<A> type) {
        A answer = read(variables, type);
        Set<ConstraintViolation<A>> violations = validator.validate(answer);
        if (!violations.isEmpty()) {
            throw refusal(violations);
        }
        return answer;
    }

    /** What is missing is told all at once; a value that is not allowed is told with its bounds. */
    private static Refusal refusal(Set<? extends ConstraintViolation<?>> violations) {
        List<String> missing = violations.stream()
                .filter(one -> MISSING.contains(constraint(one)))
                .map(one -> one.getPropertyPath().toString())
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            return Refusal.invalid("task.answer.missing", missing);
        }
        ConstraintViolation<?> first = violations.stream()
                .min(Comparator.comparing(one -> one.getPropertyPath().toString()))
                .orElseThrow();
        if (constraint(first) != Size.class || !(first.getInvalidValue() instanceof CharSequence text)) {
            throw new IllegalStateException(
                    "no text for the constraint " + constraint(first).getName());
        }
        return Refusal.invalid(
                "task.answer.tooLong",
                first.getPropertyPath(),
                text.length(),
                first.getConstraintDescriptor().getAttributes().get("max"),
                text.length() <= SHOWN ? text : text.subSequence(0, SHOWN) + "…");
    }

    private static Class<?> constraint(ConstraintViolation<?> violation) {
        return violation.getConstraintDescriptor().getAnnotation().annotationType();
    }

    private <A extends Record> A read(Map<String, Object> variables, Class<A> type) {
        ObjectNode node = json.createObjectNode();
        String current = "";
        try {
            for (Map.Entry<String, Object> variable : variables.entrySet()) {
                current = variable.getKey();
                JsonNode value = node(variable.getValue(), componentType(type, current));
                // It would fail later and say nothing to anybody.
                if (Keepable.unkept(current, value).isPresent()) {
                    throw Refusal.invalid("task.answer.unreadable", current);
                }
                node.set(current, value);
            }
            return json.treeToValue(node, type);
        } catch (UnrecognizedPropertyException undeclared) {
            throw Refusal.invalid("task.answer.undeclared", undeclared.getPropertyName(), allowed(type));
        } catch (JsonMappingException malformed) {
            throw Refusal.invalid("task.answer.malformed", path(malformed), allowed(type));
        } catch (JsonProcessingException malformed) {
            throw Refusal.invalid("task.answer.malformed", current, allowed(type));
        }
    }

    /** Engine variables carry lists as JSON in a string. */
    private JsonNode node(Object value, Class<?> target) throws JsonProcessingException {
        boolean composed = target != null && !BeanUtils.isSimpleValueType(target);
        return composed && value instanceof String text ? json.readTree(text) : json.valueToTree(value);
    }

    private static Class<?> componentType(Class<? extends Record> type, String name) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .<Class<?>>map(RecordComponent::getType)
                .orElse(null);
    }

    private static String path(JsonMappingException malformed) {
        return malformed.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    private static String allowed(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(component -> component.getType().isEnum()
                        ? component.getName() + " "
                                + Arrays.toString(component.getType().getEnumConstants())
                        : component.getName())
                .collect(Collectors.joining(", "));
    }
}
