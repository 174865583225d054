package org.arshjul.commitment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.arshjul.contract.CommitmentWordings;

/**
 * Says which of the known commitments each wording is: first the equal one of its section, then an equal one anywhere,
 * then the most alike of its section. Each is matched once.
 */
final class WordingMatch {

    private record Pair(Wording wording, Commitment commitment, double likeness) {}

    private final Set<Wording> wordings;
    private final Set<Commitment> known;
    private final Map<Wording, Commitment> matched = new LinkedHashMap<>();

    private WordingMatch(List<Wording> wordings, List<Commitment> known) {
        this.wordings = new LinkedHashSet<>(wordings);
        this.known = new LinkedHashSet<>(known);
    }

    /** The wordings that are known, each with its commitment. */
    static Map<Wording, Commitment> of(List<Wording> wordings, List<Commitment> known) {
        WordingMatch match = new WordingMatch(wordings, known);
        match.equal(WordingMatch::sameSection);
        match.equal((wording, commitment) -> true);
        match.alike();
        return match.matched;
    }

    private void equal(BiPredicate<Wording, Commitment> where) {
        for (Wording wording : List.copyOf(wordings)) {
            known.stream()
                    .filter(commitment -> commitment.wording().equals(wording.text()))
                    .filter(commitment -> where.test(wording, commitment))
                    .findFirst()
                    .ifPresent(commitment -> match(wording, commitment));
        }
    }

    private void alike() {
        List<Pair> pairs = new ArrayList<>();
        for (Wording wording : wordings) {
            for (Commitment commitment : known) {
                double likeness = CommitmentWordings.likeness(wording.text(), commitment.wording());
                if (sameSection(wording, commitment) && likeness >= CommitmentWordings.ALIKE) {
                    pairs.add(new Pair(wording, commitment, likeness));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed());
        for (Pair pair : pairs) {
            if (wordings.contains(pair.wording()) && known.contains(pair.commitment())) {
                match(pair.wording(), pair.commitment());
            }
        }
    }

    private void match(Wording wording, Commitment commitment) {
        matched.put(wording, commitment);
        wordings.remove(wording);
        known.remove(commitment);
    }

    private static boolean sameSection(Wording wording, Commitment commitment) {
        return wording.section().equals(commitment.section());
    }
}
