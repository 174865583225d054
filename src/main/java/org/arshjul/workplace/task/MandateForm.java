package org.arshjul.workplace.task;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.arshjul.contract.AssembledContract;
import org.arshjul.contract.Assemblies;
import org.arshjul.contract.ContractId;
import org.arshjul.document.Markdown;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.signing.BoardDecision;
import org.arshjul.workplace.Names;
import org.springframework.stereotype.Component;

/** RecordMandate: what the board decided, beside the text that it decided on. */
@Component
class MandateForm implements TaskForm {

    private static final List<String> FIELDS = List.of("decision", "decidedOn", "paragraph", "reference");

    private final Assemblies assemblies;
    private final ProgrammeClock clock;

    MandateForm(Assemblies assemblies, ProgrammeClock clock) {
        this.assemblies = assemblies;
        this.clock = clock;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("RecordMandate");
    }

    @Override
    public String template() {
        return "mandate";
    }

    @Override
    public boolean takesFiles() {
        return true;
    }

    @Override
    public Map<String, Object> show(HumanTask task, Typed typed, Names names) {
        AssembledContract contract = assemblies.assemble(ContractId.of(task.subject()));
        Map<String, Object> model = new HashMap<>();
        FIELDS.forEach(field -> model.put(field, typed.get(field)));
        model.put("decidedOn", typed.or("decidedOn", clock.today().toString()));
        model.put("today", clock.today());
        model.put("decisions", List.of(BoardDecision.values()));
        model.put("digest", contract.texts());
        model.put("html", Markdown.toHtml(contract.markdown(), 2));
        return model;
    }

    @Override
    public Map<String, Object> answer(HumanTask task, Typed typed) {
        Map<String, Object> answer = new HashMap<>();
        FIELDS.forEach(field -> answer.put(field, typed.orNull(field)));
        return answer;
    }
}
