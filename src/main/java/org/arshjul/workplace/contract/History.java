package org.arshjul.workplace.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.arshjul.audit.Audit;
import org.arshjul.audit.RecordedEvent;
import org.arshjul.commitment.FollowUpId;
import org.arshjul.commitment.Period;
import org.arshjul.contract.ContractId;
import org.arshjul.platform.Refusal;
import org.arshjul.workplace.Happenings;
import org.arshjul.workplace.Happenings.Happening;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.Words;
import org.springframework.stereotype.Component;

/** What happened to a contract and its follow-ups, the latest first, as far as the reader may know. */
@Component
class History {

    private static final int MOST = 200;

    /** The kinds by which it can be filtered, each with its events; everything else is of no kind. */
    private static final Map<String, Set<String>> KINDS = Map.of(
            "text",
            Set.of(
                    "TextAdopted",
                    "TextOpened",
                    "SectionRevised",
                    "SectionTakenIn",
                    "SectionLeftOut",
                    "CommitmentDropped",
                    "CommitmentOriginGiven",
                    "CommitmentOriginTakenBack",
                    "TextConfirmed",
                    "TextReopened",
                    "TextCancelled"),
            "review",
            Set.of("ReviewRequested", "OpinionGiven", "ParagraphRemarked", "ChangeRequested", "TextAgreed"),
            "signing",
            Set.of(
                    "MandateRecorded",
                    "DocumentFrozen",
                    "SigningOpened",
                    "ContractSigned",
                    "PersonallySigned",
                    "SignatureSet",
                    "SignedOnPaper",
                    "SignatureDeclined",
                    "PartyLeftOut",
                    "ContractInForce",
                    "ContractWithdrawn"),
            "followUp",
            Set.of(
                    "ReportDue",
                    "ProgressReported",
                    "CommitmentDetailed",
                    "FollowUpCompiled",
                    "FollowUpNoted",
                    "FollowUpConcluded",
                    "FollowUpCancelled"));

    static final List<String> ALL_KINDS = List.of("text", "review", "signing", "followUp");

    private static final String OPINION = "OpinionGiven";
    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    private final Audit audit;
    private final Happenings happenings;
    private final ObjectMapper json;
    private final Words words;

    History(Audit audit, Happenings happenings, ObjectMapper json, Words words) {
        this.audit = audit;
        this.happenings = happenings;
        this.json = json;
        this.words = words;
    }

    /** @param kind one of {@link #ALL_KINDS}, or empty for all; refuses another */
    List<Happening> of(ContractId id, String kind, Names names) {
        if (!kind.isEmpty() && !KINDS.containsKey(kind)) {
            throw Refusal.invalid("page.historyKind", kind, String.join(", ", ALL_KINDS));
        }
        Stream<String> followUps =
                Stream.of(Period.values()).map(period -> new FollowUpId(id.ownText(), period).toString());
        List<String> subjects =
                Stream.concat(Stream.of(id.toString()), followUps).toList();
        List<RecordedEvent> events = audit.about(subjects, MOST * subjects.size()).stream()
                .filter(event -> kind.isEmpty() || KINDS.get(kind).contains(event.type()))
                .limit(MOST)
                .toList();
        happenings.readNamed(events, names);
        return told(events, names);
    }

    /** A party answers on many sections at once: that is one line for each of its verdicts. */
    private List<Happening> told(List<RecordedEvent> events, Names names) {
        List<Happening> told = new ArrayList<>();
        List<List<RecordedEvent>> groups = new ArrayList<>();
        for (RecordedEvent event : events) {
            List<RecordedEvent> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
            if (!last.isEmpty() && together(last.get(0), event)) {
                last.add(event);
            } else {
                groups.add(new ArrayList<>(List.of(event)));
            }
        }
        for (List<RecordedEvent> group : groups) {
            RecordedEvent first = group.get(0);
            told.add(
                    group.size() == 1
                            ? happenings.inWords(group, names).get(0)
                            : new Happening(first.occurredAt(), opinions(first, group.size(), names)));
        }
        return told;
    }

    private boolean together(RecordedEvent one, RecordedEvent other) {
        return one.type().equals(OPINION)
                && other.type().equals(OPINION)
                && one.actor().equals(other.actor())
                && value(one, "onBehalfOf").equals(value(other, "onBehalfOf"))
                && value(one, "party").equals(value(other, "party"))
                && value(one, "verdict").equals(value(other, "verdict"))
                && Duration.between(one.occurredAt(), other.occurredAt()).abs().compareTo(AT_ONCE) < 0;
    }

    private String opinions(RecordedEvent first, int sections, Names names) {
        return words.of(
                "history.opinions",
                names.actor(first.actor(), value(first, "onBehalfOf")),
                names.party(value(first, "party")),
                sections,
                words.of("verdict." + value(first, "verdict")));
    }

    private String value(RecordedEvent event, String field) {
        try {
            return json.readTree(event.payload()).path(field).asText();
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException("event %d has no JSON".formatted(event.position()), malformed);
        }
    }
}
