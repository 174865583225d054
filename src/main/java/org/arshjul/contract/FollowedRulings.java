package org.arshjul.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes rulings along when a section is rewritten: each stays with its item's words, or goes on to the new item that is most
 * alike; one whose item is gone is kept as it is, so that it can be told and holds again if the item comes back.
 */
final class FollowedRulings {

    private record Pair(CommitmentRuling ruling, String item, double likeness) {}

    private FollowedRulings() {}

    static List<CommitmentRuling> of(List<CommitmentRuling> rulings, String before, String after) {
        if (rulings.isEmpty() || before.equals(after)) {
            return rulings;
        }
        List<String> old = CommitmentWordings.items(before);
        List<String> now = CommitmentWordings.items(after);
        List<String> fresh = now.stream()
                .filter(item -> old.stream().noneMatch(other -> CommitmentWordings.sameWords(item, other)))
                .toList();
        List<Pair> pairs = new ArrayList<>();
        rulings.stream()
                .filter(ruling -> now.stream().noneMatch(ruling::meets))
                .filter(ruling -> old.stream().anyMatch(ruling::meets))
                .forEach(ruling -> fresh.forEach(item ->
                        pairs.add(new Pair(ruling, item, CommitmentWordings.likeness(ruling.wording(), item)))));
        pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed());
        Map<CommitmentRuling, String> moved = new HashMap<>();
        Set<String> taken = new HashSet<>();
        pairs.stream()
                .filter(pair -> pair.likeness() >= CommitmentWordings.ALIKE)
                .filter(pair -> !moved.containsKey(pair.ruling()) && taken.add(pair.item()))
                .forEach(pair -> moved.put(pair.ruling(), pair.item()));
        return rulings.stream()
                .map(ruling -> moved.containsKey(ruling) ? ruling.on(moved.get(ruling)) : ruling)
                .toList();
    }
}
