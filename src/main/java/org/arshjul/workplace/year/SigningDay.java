package org.arshjul.workplace.year;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.arshjul.party.PartyId;
import org.arshjul.platform.Actor;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.HumanTasks;
import org.arshjul.signing.SignatureRefusal;
import org.arshjul.signing.SigningStanding;
import org.arshjul.signing.SigningStandings;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.Words;
import org.springframework.stereotype.Component;

/** How the signing of a year stands, and what it waits for: the same number of queries for any number of contracts. */
@Component
class SigningDay {

    /**
     * A decision on a contract's signing, or on the late contracts of the year.
     *
     * @param why what happened, in words
     * @param mine whether the signed-in person takes it
     */
    public record Decision(
            String task, String name, String subject, List<String> why, Instant due, boolean overdue, boolean mine) {}

    /** The whole day. */
    public record View(
            SigningMatrix matrix,
            List<MissingSignatures.Missing> missing,
            List<Decision> decisions,
            List<SigningTroubles.Trouble> troubles) {

        /** How many parties are awaited. */
        public long awaited() {
            return missing.stream()
                    .map(MissingSignatures.Missing::party)
                    .distinct()
                    .count();
        }
    }

    private static final String LATE = "DecideOnLateSignature";
    private static final String DECLINED = "HandleDecline";
    private static final Set<String> DECISIONS = Set.of(LATE, DECLINED, "DecideOnRejection", "DecideOnLateContracts");

    private final SigningStandings standings;
    private final MissingSignatures missing;
    private final SigningTroubles troubles;
    private final HumanTasks tasks;
    private final ProgrammeClock clock;
    private final Words words;

    SigningDay(
            SigningStandings standings,
            MissingSignatures missing,
            SigningTroubles troubles,
            HumanTasks tasks,
            ProgrammeClock clock,
            Words words) {
        this.standings = standings;
        this.missing = missing;
        this.troubles = troubles;
        this.tasks = tasks;
        this.clock = clock;
        this.words = words;
    }

    View of(int year, Names names) {
        List<HumanTask> open = tasks.openIn(String.valueOf(year));
        List<HumanTask> deciding =
                open.stream().filter(task -> DECISIONS.contains(task.kind())).toList();
        List<SigningStanding> all = standings.of(year);
        SigningMatrix matrix =
                SigningMatrix.of(all, deciding.stream().map(HumanTask::subject).collect(Collectors.toSet()), names);
        Map<String, SigningStanding> bySubject =
                all.stream().collect(Collectors.toMap(one -> one.contract().id().toString(), one -> one));
        return new View(
                matrix,
                missing.among(year, open, names),
                deciding.stream()
                        .map(task -> decision(task, bySubject.get(task.subject()), names))
                        .toList(),
                troubles.of(year, matrix.totals().waitsSince(), names));
    }

    /** @param standing of the contract that it is about, or null */
    private Decision decision(HumanTask task, SigningStanding standing, Names names) {
        return new Decision(
                task.id(),
                words.task(task),
                names.subject(task.subject()),
                why(task, standing, names),
                task.dueAt(),
                task.dueAt() != null && task.dueAt().isBefore(clock.instant()),
                task.groups().stream().anyMatch(Actor.groups()::contains));
    }

    private List<String> why(HumanTask task, SigningStanding standing, Names names) {
        return switch (task.kind()) {
            case LATE -> List.of(words.of("signingDay.why.late", names.party(new PartyId(task.concerns()))));
            case DECLINED ->
                standing.refusals().stream()
                        .filter(refusal -> refusal.outcome() == null)
                        .map(refusal -> why(refusal, names))
                        .toList();
            default -> List.of(words.of("signingDay.why." + task.kind()));
        };
    }

    private String why(SignatureRefusal refusal, Names names) {
        return refusal.person() == null
                ? words.of("signingDay.why.late", names.party(refusal.party()))
                : words.of(
                        "signingDay.why.declined",
                        names.party(refusal.party()),
                        names.person(refusal.person()),
                        refusal.reason());
    }
}
