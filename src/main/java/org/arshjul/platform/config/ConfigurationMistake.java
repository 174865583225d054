package org.arshjul.platform.config;

import java.util.List;

/** Values in our configuration that do not fit what they are for, or each other; stops the start with one message. */
public final class ConfigurationMistake extends RuntimeException {

    /**
     * One wrong value.
     *
     * @param key where it stands, such as {@code programme.people[3].roles[0].party}
     * @param value what stands there, or null when something is missing
     * @param allowed what is wrong with it and what is allowed, as a sentence
     */
    public record Mistake(String key, Object value, String allowed) {}

    private final List<Mistake> mistakes;

    public ConfigurationMistake(List<Mistake> mistakes) {
        super(mistakes.toString());
        this.mistakes = List.copyOf(mistakes);
    }

    public List<Mistake> mistakes() {
        return mistakes;
    }
}
