package org.arshjul.platform.problem;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** What can be kept of what people and programs send. */
public final class Keepable {

    private static final Pattern UNKEPT = Pattern.compile("[\\x00\\p{Cs}]");

    private Keepable() {}

    /** Whether each sign is one that every database keeps, and none is half a sign. */
    public static boolean text(CharSequence text) {
        return !UNKEPT.matcher(text).find();
    }

    /**
     * The field, at whatever depth, whose text or name cannot be kept; empty when all can be.
     *
     * @param field the name of the whole
     */
    public static Optional<String> unkept(String field, JsonNode value) {
        if (value.isTextual()) {
            return Optional.of(field).filter(name -> !text(value.textValue()));
        }
        if (value.isObject()) {
            return value.properties().stream()
                    .flatMap(part -> text(part.getKey())
                            ? unkept(part.getKey(), part.getValue()).stream()
                            : Optional.of(part.getKey()).stream())
                    .findFirst();
        }
        return StreamSupport.stream(value.spliterator(), false)
                .flatMap(part -> unkept(field, part).stream())
                .findFirst();
    }
}
