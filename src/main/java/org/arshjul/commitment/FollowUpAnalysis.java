package org.arshjul.commitment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.arshjul.party.PartyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the steering group should look at in a year's commitments: what is not measured, what goes on and on, who is silent. */
@Component
@Transactional(readOnly = true)
public class FollowUpAnalysis {

    /** How often a commitment may be carried over before it is worth a question. */
    private static final int OFTEN = 2;

    /** A commitment that was carried over so many times: so many years before this one it was in force and not done. */
    public record LongCarried(Commitment commitment, int times) {}

    /**
     * A party of which something is not heard.
     *
     * @param unreported how many of its commitments nobody has reported on
     * @param waived how many follow-ups went on without its report, by the coordinator's decision
     */
    public record Silent(PartyId party, int unreported, int waived) {}

    private final ReportRepository reports;
    private final FollowUpRepository followUps;

    FollowUpAnalysis(ReportRepository reports, FollowUpRepository followUps) {
        this.reports = reports;
        this.followUps = followUps;
    }

    /** Commitments of that year in force that were carried over more than twice, the oldest first. */
    public List<LongCarried> longCarried(int year) {
        return reports.carriedOver(year, OFTEN);
    }

    /** How many commitments of that year in force have no indicator, neither known nor reported, by their party. */
    public Map<PartyId, Integer> withoutIndicator(int year) {
        return reports.withoutIndicator(year);
    }

    /** The parties of that year that owe a report or were gone on without, by their ids. */
    public List<Silent> silent(int year) {
        Map<PartyId, Integer> waived = followUps.waived(year);
        Map<PartyId, Silent> silent = new TreeMap<>();
        waived.forEach((party, times) -> silent.put(party, new Silent(party, 0, times)));
        Counts.by(reports.tallies(year + "/%"), Tally::party).forEach((party, counts) -> {
            if (counts.none() > 0) {
                silent.put(party, new Silent(party, counts.none(), waived.getOrDefault(party, 0)));
            }
        });
        return List.copyOf(silent.values());
    }
}
