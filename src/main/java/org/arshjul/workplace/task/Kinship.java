package org.arshjul.workplace.task;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arshjul.commitment.Commitment;
import org.arshjul.commitment.CommitmentOrigins;
import org.arshjul.commitment.Commitments;
import org.arshjul.commitment.Descent;
import org.arshjul.contract.Text;
import org.springframework.stereotype.Component;

/**
 * What the commitments of one text come out of, as people said.
 *
 * @param now those that stand in the text, as it was saved last
 * @param before those of the year before, those first that left the text
 */
public record Kinship(List<Descent> descents, List<Choice> now, List<Choice> before) {

    /** A commitment to choose. */
    public record Choice(String id, String section, String wording) {

        static Choice of(Commitment one) {
            return new Choice(one.id(), one.sectionNumber(), one.wording());
        }
    }

    /**
     * The other one of two that belong together.
     *
     * @param to the id of the later one
     * @param from the id of the earlier one
     */
    public record Kin(Descent.Kind kind, String to, String from, String lineage, String section, String wording) {

        static Kin of(Descent descent, Commitment other) {
            return new Kin(
                    descent.kind(),
                    descent.to().id(),
                    descent.from().id(),
                    other.lineage(),
                    other.sectionNumber(),
                    other.wording());
        }
    }

    /** Reads it for a text. */
    @Component
    static class Reading {

        private final Commitments commitments;
        private final CommitmentOrigins origins;

        Reading(Commitments commitments, CommitmentOrigins origins) {
            this.commitments = commitments;
            this.origins = origins;
        }

        Kinship of(Text text) {
            List<Commitment> now = commitments.of(text.id()).stream()
                    .filter(Commitment::stands)
                    .toList();
            Set<String> goOn = now.stream().map(Commitment::previous).collect(Collectors.toSet());
            List<Commitment> before = text.basedOn().map(commitments::of).orElse(List.of()).stream()
                    .filter(Commitment::stands)
                    .toList();
            return new Kinship(
                    origins.around(now.stream().map(Commitment::id).toList()),
                    now.stream().map(Choice::of).toList(),
                    Stream.concat(
                                    before.stream().filter(one -> !goOn.contains(one.id())),
                                    before.stream().filter(one -> goOn.contains(one.id())))
                            .map(Choice::of)
                            .toList());
        }
    }

    /** What that commitment comes out of; nothing for one that is not saved yet. */
    List<Kin> outOf(String commitment) {
        return descents.stream()
                .filter(one -> one.to().id().equals(commitment))
                .map(one -> Kin.of(one, one.from()))
                .toList();
    }

    /** What that commitment of the year before went into. */
    List<Kin> into(String earlier) {
        return descents.stream()
                .filter(one -> one.from().id().equals(earlier))
                .map(one -> Kin.of(one, one.to()))
                .toList();
    }
}
