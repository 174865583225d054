package org.arshjul.workplace.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.arshjul.commitment.CompiledReports;
import org.arshjul.commitment.FollowUp;
import org.arshjul.commitment.FollowUps;
import org.arshjul.commitment.ReportFigures;
import org.arshjul.commitment.ReportId;
import org.arshjul.contract.TextId;
import org.arshjul.contract.Texts;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.report.ReportDrafts;
import org.springframework.stereotype.Component;

/** CompileReport and CompileNationalReport: a text around what the records count, and how it will read. */
@Component
class CompileForm implements TaskForm {

    private static final String NATIONAL = "CompileNationalReport";

    /** A report that the national one gathers. */
    public record Compiled(String id, String name) {}

    private final CompiledReports reports;
    private final ReportDrafts drafts;
    private final FollowUps followUps;
    private final Texts texts;

    CompileForm(CompiledReports reports, ReportDrafts drafts, FollowUps followUps, Texts texts) {
        this.reports = reports;
        this.drafts = drafts;
        this.followUps = followUps;
        this.texts = texts;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("CompileReport", NATIONAL);
    }

    @Override
    public String template() {
        return "compile";
    }

    @Override
    public boolean takesFiles() {
        return true;
    }

    @Override
    public Map<String, Object> show(HumanTask task, Typed typed, Names names) {
        ReportId id = ReportId.of(task.subject());
        ReportFigures figures = reports.figures(id);
        String body = typed.find(field(task)).orElseGet(() -> drafts.begun(id, figures));
        Map<String, Object> model = new HashMap<>();
        model.put("field", field(task));
        model.put("body", body);
        model.put("marks", drafts.marks(id));
        model.put("unknownMarks", drafts.unknownMarks(id, body));
        model.put("preview", drafts.preview(id, body, figures));
        model.put("questions", reports.questions(id));
        model.put("without", id.national() ? List.of() : without(id, names));
        model.put("gathered", id.national() ? gathered(id, names) : List.of());
        return model;
    }

    private List<String> without(ReportId id, Names names) {
        return followUps.get(id.followUp()).without().stream().map(names::party).toList();
    }

    private List<Compiled> gathered(ReportId national, Names names) {
        List<Compiled> gathered = new ArrayList<>();
        for (TextId text : texts.ofYear(national.year())) {
            for (FollowUp followUp : followUps.of(text)) {
                if (reports.find(ReportId.of(followUp.id())).isPresent()) {
                    gathered.add(new Compiled(
                            followUp.id().toString(),
                            names.subject(followUp.id().toString())));
                }
            }
        }
        return gathered;
    }

    @Override
    public Optional<Typed> help(HumanTask task, Typed typed) {
        return typed.get("action").equals("preview") ? Optional.of(typed) : Optional.empty();
    }

    @Override
    public Map<String, Object> answer(HumanTask task, Typed typed) {
        Map<String, Object> answer = new HashMap<>();
        answer.put(field(task), typed.orNull(field(task)));
        return answer;
    }

    private static String field(HumanTask task) {
        return task.kind().equals(NATIONAL) ? "note" : "summary";
    }
}
