package org.arshjul.cycle.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.arshjul.contract.Contract;
import org.arshjul.contract.Stage;
import org.arshjul.cycle.Cycle;
import org.arshjul.cycle.CycleState;
import org.arshjul.party.PartyId;
import org.arshjul.platform.calendar.Milestone;

/**
 * A year as others see it.
 *
 * @param milestones the dates by name, in the order in which they come
 * @param nationalParties the ids of the agencies and the programme that are parties to all contracts of the year
 * @param contracts how many contracts are in which stage; stages without any are left out
 */
record CycleView(
        int year,
        CycleState state,
        LocalDate signingDay,
        Map<String, LocalDate> milestones,
        List<String> municipalities,
        List<String> nationalParties,
        Map<String, Long> contracts,
        Instant signingOpenedAt,
        String cancelledBecause) {

    static CycleView of(Cycle cycle, List<PartyId> municipalities, List<PartyId> national, List<Contract> contracts) {
        Map<String, LocalDate> milestones = new LinkedHashMap<>();
        for (Milestone milestone : Milestone.values()) {
            if (cycle.milestones().containsKey(milestone)) {
                milestones.put(milestone.id(), cycle.milestones().get(milestone));
            }
        }
        Map<String, Long> stages = new LinkedHashMap<>();
        for (Stage stage : Stage.values()) {
            long count = contracts.stream()
                    .filter(contract -> contract.stage() == stage)
                    .count();
            if (count > 0) {
                stages.put(stage.id(), count);
            }
        }
        return new CycleView(
                cycle.year(),
                cycle.state(),
                cycle.signingDay(),
                milestones,
                municipalities.stream().map(PartyId::value).toList(),
                national.stream().map(PartyId::value).toList(),
                stages,
                cycle.signingOpenedAt().orElse(null),
                cycle.cancelledBecause().orElse(null));
    }
}
