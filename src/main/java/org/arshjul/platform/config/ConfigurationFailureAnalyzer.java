package org.arshjul.platform.config;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.arshjul.platform.config.ConfigurationMistake.Mistake;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** Tells of a mistake in a configuration file by file, key, value, and what is allowed instead. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class ConfigurationFailureAnalyzer implements FailureAnalyzer {

    private final ConfigurationFiles files;

    ConfigurationFailureAnalyzer(Environment environment) {
        this.files = new ConfigurationFiles(environment);
    }

    @Override
    public FailureAnalysis analyze(Throwable failure) {
        List<Mistake> mistakes = mistakes(failure);
        if (mistakes.isEmpty()) {
            return null;
        }
        return new FailureAnalysis(
                mistakes.stream().map(this::paragraph).collect(Collectors.joining("\n")),
                "Change what is named above and start again; nothing was changed by this start.",
                failure);
    }

    private String paragraph(Mistake mistake) {
        String value = shown(mistake);
        return """
                File:    %s
                Key:     %s
                Value:   %s
                Allowed: %s
                """.formatted(files.fileOf(mistake.key()), mistake.key(), value, mistake.allowed());
    }

    private String shown(Mistake mistake) {
        Object written = files.valueOf(mistake.key());
        Object value = written == null ? mistake.value() : written;
        if (value == null) {
            return "(missing)";
        }
        return mistake.key().matches(".*(password|secret|token).*") ? "(not shown)" : "\"" + value + "\"";
    }

    private List<Mistake> mistakes(Throwable failure) {
        ConfigurationMistake ours = cause(failure, ConfigurationMistake.class);
        if (ours != null) {
            return ours.mistakes();
        }
        BindException binding = cause(failure, BindException.class);
        if (binding == null) {
            return List.of();
        }
        ConfigurationPropertiesBindException bean = cause(failure, ConfigurationPropertiesBindException.class);
        AllowedKeys keys =
                new AllowedKeys(bean == null ? binding.getTarget().getType().resolve() : bean.getBeanType());
        if (binding.getCause() instanceof BindValidationException validation) {
            return invalid(validation, keys);
        }
        if (binding.getCause() instanceof UnboundConfigurationPropertiesException unbound) {
            return unbound.getUnboundProperties().stream()
                    .map(property -> unknownKey(property, keys))
                    .toList();
        }
        return List.of(unreadable(binding));
    }

    private List<Mistake> invalid(BindValidationException validation, AllowedKeys keys) {
        ConfigurationPropertyName prefix = validation.getValidationErrors().getName();
        List<Mistake> found = new ArrayList<>();
        for (ObjectError error : validation.getValidationErrors().getAllErrors()) {
            String key = error instanceof FieldError field ? prefix + "." + field.getField() : prefix.toString();
            ConfigurationPropertyName name = ConfigurationPropertyName.adapt(hyphens(key), '.');
            Object value = error instanceof FieldError field ? field.getRejectedValue() : null;
            List<String> beside = keys.unknownAmong(prefix, name.getParent(), files.below(name.getParent()));
            String hint = value != null || beside.isEmpty()
                    ? ""
                    : " (beside it stands %s, which is no known key)".formatted(String.join(", ", beside));
            found.add(new Mistake(name.toString(), value, error.getDefaultMessage() + hint));
        }
        return found;
    }

    private static Mistake unknownKey(ConfigurationProperty property, AllowedKeys keys) {
        return new Mistake(property.getName().toString(), property.getValue(), keys.sentenceFor(property.getName()));
    }

    private static Mistake unreadable(BindException binding) {
        Class<?> type = binding.getTarget().getType().resolve(Object.class);
        ConfigurationProperty property = binding.getProperty();
        return new Mistake(
                binding.getName().toString(),
                property == null ? null : property.getValue(),
                AllowedKeys.valuesOf(type));
    }

    private static String hyphens(String key) {
        return key.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
    }

    private static <T extends Throwable> T cause(Throwable failure, Class<T> type) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (type.isInstance(each)) {
                return type.cast(each);
            }
        }
        return null;
    }
}
