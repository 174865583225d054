package org.arshjul.workplace.task;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.arshjul.commitment.ReportId;
import org.arshjul.contract.Contract;
import org.arshjul.contract.Contracts;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.report.ReportDrafts;
import org.springframework.stereotype.Component;

/** CloseRevision: where the contracts stand, and what the year came to. */
@Component
class YearEndForm implements TaskForm {

    private final Contracts contracts;
    private final ReportDrafts drafts;

    YearEndForm(Contracts contracts, ReportDrafts drafts) {
        this.contracts = contracts;
        this.drafts = drafts;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("CloseRevision");
    }

    @Override
    public String template() {
        return "year-end";
    }

    @Override
    public Map<String, Object> show(HumanTask task, Typed typed, Names names) {
        int year = Integer.parseInt(task.subject());
        Map<String, Object> model = new HashMap<>();
        model.put("stages", stages(year));
        model.put("report", drafts.compiled(ReportId.national(year)));
        return model;
    }

    private Map<String, Long> stages(int year) {
        return contracts.ofYear(year).stream()
                .collect(Collectors.groupingBy(
                        (Contract contract) -> contract.stage().id(), TreeMap::new, Collectors.counting()));
    }

    @Override
    public Map<String, Object> answer(HumanTask task, Typed typed) {
        return Map.of();
    }
}
