package org.arshjul.platform.config;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.Environment;

/** Finds in which file, and where in it, a key stands or would stand. */
final class ConfigurationFiles {

    private static final Map<String, String> HOMES = Map.of(
            "programme", "config/parties.yml",
            "contract-template", "config/contract-template.yml",
            "calendar", "config/calendar.yml");

    private final Iterable<ConfigurationPropertySource> sources;

    ConfigurationFiles(Environment environment) {
        this.sources = ConfigurationPropertySources.get(environment);
    }

    /** File, line and column of the key; for a missing one where its next of kin stands. */
    String fileOf(String key) {
        ConfigurationPropertyName wanted = ConfigurationPropertyName.adapt(key, '.');
        for (ConfigurationPropertyName place = wanted; !place.isEmpty(); place = place.getParent()) {
            Origin origin = origin(place);
            if (origin != null) {
                return describe(origin, place.equals(wanted));
            }
        }
        String home = HOMES.getOrDefault(wanted.getElement(0, Form.ORIGINAL), "config/application.yml");
        return home + " (which has nothing below " + wanted.getElement(0, Form.ORIGINAL) + ")";
    }

    /** What stands at that key, as it is written; null when nothing does. */
    Object valueOf(String key) {
        ConfigurationPropertyName wanted = ConfigurationPropertyName.adapt(key, '.');
        for (ConfigurationPropertySource source : sources) {
            ConfigurationProperty property = source.getConfigurationProperty(wanted);
            if (property != null) {
                return property.getValue();
            }
        }
        return null;
    }

    /** The names of the keys that stand directly below that place. */
    Set<String> below(ConfigurationPropertyName place) {
        Set<String> names = new TreeSet<>();
        for (ConfigurationPropertySource source : sources) {
            if (source instanceof IterableConfigurationPropertySource iterable) {
                iterable.stream()
                        .filter(place::isAncestorOf)
                        .map(name -> name.getElement(place.getNumberOfElements(), Form.ORIGINAL))
                        .forEach(names::add);
            }
        }
        return names;
    }

    private Origin origin(ConfigurationPropertyName place) {
        for (ConfigurationPropertySource source : sources) {
            ConfigurationProperty exact = source.getConfigurationProperty(place);
            if (exact != null && exact.getOrigin() != null) {
                return exact.getOrigin();
            }
            if (source instanceof IterableConfigurationPropertySource iterable) {
                Origin near = iterable.stream()
                        .filter(place::isAncestorOf)
                        .map(source::getConfigurationProperty)
                        .filter(property -> property != null && property.getOrigin() != null)
                        .map(ConfigurationProperty::getOrigin)
                        .findFirst()
                        .orElse(null);
                if (near != null) {
                    return near;
                }
            }
        }
        return null;
    }

    private static String describe(Origin origin, boolean exact) {
        if (origin instanceof PropertySourceOrigin wrapper && wrapper.getOrigin() != null) {
            return describe(wrapper.getOrigin(), exact);
        }
        if (origin instanceof TextResourceOrigin text && text.getResource() != null) {
            String file = text.getResource().getFilename();
            String path = text.getResource().getDescription();
            String shown = path.contains("config/" + file) ? "config/" + file : file;
            String line = text.getLocation() == null
                    ? ""
                    : ", line " + (text.getLocation().getLine() + 1);
            return shown + (exact ? line : line.isEmpty() ? "" : " (near" + line.substring(1) + ")");
        }
        return origin.toString();
    }
}
