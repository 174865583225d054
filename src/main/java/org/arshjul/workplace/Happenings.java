package org.arshjul.workplace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.arshjul.audit.RecordedEvent;
import org.arshjul.platform.calendar.Milestone;
import org.springframework.stereotype.Component;

/** Tells the audit trail's events in words. */
@Component
public class Happenings {

    /** What happened, in words, and when. */
    public record Happening(Instant at, String text) {}

    private final ObjectMapper json;
    private final Words words;

    Happenings(ObjectMapper json, Words words) {
        this.json = json;
        this.words = words;
    }

    /** These events in their order; one without words shows its type. */
    public List<Happening> inWords(List<RecordedEvent> events, Names names) {
        readNamed(events, names);
        return events.stream()
                .map(event -> new Happening(event.occurredAt(), text(event, names)))
                .toList();
    }

    /** Reads together whom these events name, for those who tell of them one by one. */
    public void readNamed(List<RecordedEvent> events, Names names) {
        List<JsonNode> payloads = events.stream().map(this::payload).toList();
        names.readPeople(
                Stream.concat(events.stream().map(RecordedEvent::actor), values(payloads, "onBehalfOf", "to", "from"))
                        .toList());
        names.readParties(values(payloads, "party", "concerns").toList());
    }

    private static Stream<String> values(List<JsonNode> payloads, String... fields) {
        return payloads.stream().flatMap(payload -> Stream.of(fields).map(field -> value(payload, field)));
    }

    /**
     * The texts take: {0} who, for a deputy with for whom, {1} which party, {2} section, {3} reason or remark, {4} the other
     * value in words. A text of its own for deputies takes for whom as {4}.
     */
    private String text(RecordedEvent event, Names names) {
        JsonNode payload = payload(event);
        String party = value(payload, "party");
        String behalf = value(payload, "onBehalfOf");
        String key = "event." + event.type();
        String where = party.isEmpty() ? "" : names.party(party);
        String section = value(payload, "section");
        String reason = first(payload, "reason", "remark");
        Optional<String> own = behalf.isEmpty()
                ? Optional.empty()
                : words.find(
                        key + ".behalf", names.person(event.actor()), where, section, reason, names.person(behalf));
        return own.or(() -> words.find(
                        key, names.actor(event.actor(), behalf), where, section, reason, other(payload, names)))
                .map(String::strip)
                .orElse(event.type());
    }

    private String other(JsonNode payload, Names names) {
        for (String field : List.of("decision", "verdict", "status")) {
            String value = value(payload, field);
            if (!value.isEmpty()) {
                return words.find(field + "." + value).orElse(value);
            }
        }
        if (payload.has("milestone")) {
            return words.of("milestone."
                    + json.convertValue(payload.path("milestone"), Milestone.class)
                            .name());
        }
        String concerns = value(payload, "concerns");
        if (!concerns.isEmpty()) {
            return names.party(concerns);
        }
        String round = value(payload, "round");
        if (!round.isEmpty()) {
            return round;
        }
        String to = value(payload, "to");
        return to.isEmpty()
                ? quoted(payload, names)
                : words.find("role." + to)
                        .map(role -> role.toLowerCase(words.locale()))
                        .orElseGet(() -> names.person(to));
    }

    private static String quoted(JsonNode payload, Names names) {
        String quote = first(payload, "quote", "wording");
        String from = value(payload, "from");
        return quote.isEmpty() && !from.isEmpty() ? names.person(from) : quote;
    }

    private JsonNode payload(RecordedEvent event) {
        try {
            return json.readTree(event.payload());
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException("event %d has no JSON".formatted(event.position()), malformed);
        }
    }

    private static String first(JsonNode payload, String one, String other) {
        String value = value(payload, one);
        return value.isEmpty() ? value(payload, other) : value;
    }

    private static String value(JsonNode payload, String field) {
        JsonNode value = payload.path(field);
        return value.isObject()
                ? value.path("value").asText("")
                : value.asText("").replace("null", "");
    }
}
