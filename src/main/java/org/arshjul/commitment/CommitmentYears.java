package org.arshjul.commitment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a commitment was in each of its years, told by the years together. */
final class CommitmentYears {

    private CommitmentYears() {}

    /**
     * In the order of the years.
     *
     * @param years one commitment, the first year first
     * @param left the ids of those commitments that went into others of the year after
     */
    static List<YearStatus> statuses(List<Standing> years, Set<String> left) {
        List<YearStatus> statuses = new ArrayList<>();
        for (int i = 0; i < years.size(); i++) {
            Commitment one = years.get(i).commitment();
            boolean promisedAgain =
                    i + 1 < years.size() && !years.get(i + 1).commitment().struck();
            statuses.add(YearStatus.of(
                    one,
                    years.get(i).latest() == null ? null : years.get(i).latest().status(),
                    promisedAgain || left.contains(one.id()),
                    one.previous() != null && left.contains(one.previous())));
        }
        return statuses;
    }
}
