package org.arshjul.commitment;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arshjul.contract.Texts;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.clock.ProgrammeClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Commitments that became several, or one, or that no wording ties together: what each comes out of, as people say. */
@Component
@Transactional
public class CommitmentOrigins {

    private final OriginRepository origins;
    private final CommitmentRepository repository;
    private final Commitments commitments;
    private final Texts texts;
    private final ApplicationEventPublisher events;
    private final ProgrammeClock clock;

    CommitmentOrigins(
            OriginRepository origins,
            CommitmentRepository repository,
            Commitments commitments,
            Texts texts,
            ApplicationEventPublisher events,
            ProgrammeClock clock) {
        this.origins = origins;
        this.repository = repository;
        this.commitments = commitments;
        this.texts = texts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Says that a commitment of an open text comes out of that one of the text which it began as a copy of; the signed-in
     * person must write for its section's owner. An origin lies in an earlier year, so there are no circles. It is no fault
     * if it is known. Refuses itself, what stands in another text, what it goes on from by its wording, and what does not
     * stand in its text.
     */
    public void give(String id, String from) {
        Commitment commitment = commitments.open(id);
        if (id.equals(from)) {
            throw Refusal.invalid("commitment.origin.itself", commitment.wording());
        }
        if (commitment.struck()) {
            throw Refusal.conflict("commitment.origin.gone", commitment.wording());
        }
        Commitment earlier = commitments.get(from);
        String base =
                texts.get(commitment.text()).basedOn().map(Object::toString).orElse("–");
        if (!earlier.text().toString().equals(base) || earlier.struck()) {
            throw Refusal.invalid("commitment.origin.otherText", from, commitment.text(), base);
        }
        if (from.equals(commitment.previous())) {
            throw Refusal.invalid("commitment.origin.already", commitment.wording(), from);
        }
        if (origins.insert(new Origin(id, from, Actor.name(), clock.instant()))) {
            events.publishEvent(
                    new CommitmentOriginGiven(commitment.text(), id, commitment.section(), commitment.wording(), from));
        }
    }

    /** Takes that back, under the same conditions; refuses what nobody said. */
    public void takeBack(String id, String from) {
        Commitment commitment = commitments.open(id);
        if (!origins.delete(id, from)) {
            throw Refusal.notFound("commitment.origin.none", id, from);
        }
        events.publishEvent(
                new CommitmentOriginTakenBack(commitment.text(), id, commitment.section(), commitment.wording(), from));
    }

    /** What of that is said about these commitments, in both directions. */
    @Transactional(readOnly = true)
    public List<Descent> around(Collection<String> ids) {
        List<Origin> said = origins.touching(ids);
        Set<String> kin = Stream.concat(
                        said.stream().map(Origin::commitment), said.stream().map(Origin::from))
                .collect(Collectors.toSet());
        List<Origin> all = origins.touching(kin);
        Map<String, Commitment> known =
                repository.all(kin).stream().collect(Collectors.toMap(Commitment::id, Function.identity()));
        Map<String, Set<String>> heirs = repository.goingOnFrom(kin);
        all.forEach(one ->
                heirs.computeIfAbsent(one.from(), none -> new HashSet<>()).add(one.commitment()));
        return said.stream()
                .map(one -> {
                    Commitment to = known.get(one.commitment());
                    long intoTheSame = all.stream()
                                    .filter(other -> other.commitment().equals(to.id()))
                                    .count()
                            + (to.previous() == null ? 0 : 1);
                    return new Descent(
                            Descent.Kind.of(heirs.get(one.from()).size(), intoTheSame),
                            known.get(one.from()),
                            to,
                            one.by(),
                            one.at());
                })
                .toList();
    }
}
