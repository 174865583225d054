package org.arshjul.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/**
 * What a mail says, apart from its form: several that waited can be told by one.
 *
 * @param sections by urgency, the most urgent first
 * @param notes what else happened, a sentence each
 * @param deadlines what its calendar file holds
 */
public record Gist(List<Section> sections, List<String> notes, List<CalendarFile.Deadline> deadlines) {

    /** What is equally urgent, by contract. */
    public record Section(String heading, List<Group> groups) {}

    /** @param where the contract or text that the lines are about; null where each line names its own */
    public record Group(String where, List<Line> lines) {}

    /**
     * A thing to do or to know; only the first is never null.
     *
     * @param names the contracts, where one line stands for several
     * @param consequence what happens if nothing happens, or what has been tried
     */
    public record Line(String what, String names, String due, String consequence, String link) {}

    private static final ObjectMapper JSON =
            JsonMapper.builder().findAndAddModules().build();

    /** As it is kept with the mail. */
    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Gist of(String json) {
        try {
            return JSON.readValue(json, Gist.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
