package org.arshjul.platform.config;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotationUtils;

/** The keys and values that a record of configuration knows, read from its components. */
final class AllowedKeys {

    private final Class<?> root;

    AllowedKeys(Class<?> root) {
        this.root = root;
    }

    /** What may stand instead of that unknown key. */
    String sentenceFor(ConfigurationPropertyName unknown) {
        ConfigurationPropertyName known = unknown.getParent();
        while (!known.isEmpty() && at(prefix(), known).isEmpty()) {
            known = known.getParent();
        }
        List<String> allowed = at(prefix(), known);
        return allowed.isEmpty()
                ? "no such key is known; remove it"
                : "no such key is known; below %s there are %s".formatted(known, String.join(", ", allowed));
    }

    /** Those names which are no keys below that place. */
    List<String> unknownAmong(
            ConfigurationPropertyName prefix, ConfigurationPropertyName place, Collection<String> names) {
        List<String> allowed = at(prefix, place);
        return allowed.isEmpty()
                ? List.of()
                : names.stream().filter(name -> !allowed.contains(name)).toList();
    }

    /** What may be written for a value of that type. */
    static String valuesOf(Class<?> type) {
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant)
                                    .name()
                                    .toLowerCase(Locale.ROOT)
                                    .replace('_', '-'))
                            .collect(Collectors.joining(", "));
        }
        return switch (type.getSimpleName()) {
            case "int", "Integer", "long", "Long" -> "a whole number";
            case "boolean", "Boolean" -> "true or false";
            case "LocalDate" -> "a date such as 2026-12-08";
            case "DayOfYear" -> "a day of the year as month-day, such as 12-08";
            case "Period" -> "a length of time such as 14w (weeks) or 10d (days)";
            case "Duration" -> "a length of time such as 10s, 5m or 2d";
            default -> "a value of the type " + type.getSimpleName();
        };
    }

    private ConfigurationPropertyName prefix() {
        ConfigurationProperties annotation = AnnotationUtils.findAnnotation(root, ConfigurationProperties.class);
        return ConfigurationPropertyName.of(annotation == null ? "" : annotation.prefix());
    }

    private List<String> at(ConfigurationPropertyName prefix, ConfigurationPropertyName place) {
        if (!prefix.equals(place) && !prefix.isAncestorOf(place)) {
            return List.of();
        }
        ResolvableType type = ResolvableType.forClass(root);
        for (int i = prefix.getNumberOfElements(); i < place.getNumberOfElements() && type != null; i++) {
            type = below(type, place, i);
        }
        return type == null || !type.toClass().isRecord()
                ? List.of()
                : Arrays.stream(type.toClass().getRecordComponents())
                        .map(component -> hyphens(component.getName()))
                        .toList();
    }

    private static ResolvableType below(ResolvableType type, ConfigurationPropertyName place, int element) {
        if (Collection.class.isAssignableFrom(type.toClass())) {
            return type.asCollection().getGeneric(0);
        }
        if (Map.class.isAssignableFrom(type.toClass())) {
            return type.asMap().getGeneric(1);
        }
        if (type.toClass().isRecord()) {
            String name = place.getElement(element, Form.UNIFORM);
            for (RecordComponent component : type.toClass().getRecordComponents()) {
                if (component.getName().toLowerCase(Locale.ROOT).equals(name)) {
                    return ResolvableType.forType(component.getGenericType());
                }
            }
        }
        return null;
    }

    private static String hyphens(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
