package org.arshjul.audit;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.arshjul.platform.DomainEvent;

/**
 * Writes an event as JSON: keys sorted, moments and dates in ISO 8601, ids in the form in which people write them
 * ({@code "2026/enkoping"}, not their components).
 */
final class EventJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModules(new JavaTimeModule(), new Jdk8Module(), new SimpleModule().setSerializerModifier(new Ids()))
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .build();

    private static final String BEHALF = "onBehalfOf";

    private EventJson() {}

    /** @param onBehalfOf for whom the actor acted, which stands beside what the event holds itself */
    static String write(DomainEvent event, Optional<String> onBehalfOf) {
        try {
            return onBehalfOf.isEmpty()
                    ? MAPPER.writeValueAsString(event)
                    : MAPPER.writeValueAsString(beside(MAPPER.valueToTree(event), onBehalfOf.get()));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("no JSON can be made of " + event.getClass(), unwritable);
        }
    }

    private static Map<String, JsonNode> beside(ObjectNode event, String onBehalfOf) {
        if (!event.path(BEHALF).isTextual()) {
            event.put(BEHALF, onBehalfOf);
        }
        Map<String, JsonNode> sorted = new TreeMap<>();
        event.fields().forEachRemaining(field -> sorted.put(field.getKey(), field.getValue()));
        return sorted;
    }

    private static final class Ids extends BeanSerializerModifier {

        @Override
        public JsonSerializer<?> modifySerializer(
                SerializationConfig config, BeanDescription bean, JsonSerializer<?> serializer) {
            return isId(bean.getBeanClass()) ? new AsWritten() : serializer;
        }

        /** An id is a record that wraps one value, or that is read from a text by {@code of}. */
        private static boolean isId(Class<?> type) {
            if (!type.isRecord() || DomainEvent.class.isAssignableFrom(type)) {
                return false;
            }
            return type.getRecordComponents().length == 1
                    || Arrays.stream(type.getMethods())
                            .anyMatch(method -> method.getName().equals("of")
                                    && Modifier.isStatic(method.getModifiers())
                                    && method.getReturnType() == type
                                    && Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}));
        }
    }

    private static final class AsWritten extends JsonSerializer<Object> {

        @Override
        public void serialize(Object id, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(id.toString());
        }
    }
}
