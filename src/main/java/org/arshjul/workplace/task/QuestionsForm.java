package org.arshjul.workplace.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.arshjul.commitment.CompiledReports;
import org.arshjul.commitment.ReportId;
import org.arshjul.commitment.ReportQuestion;
import org.arshjul.party.PartyId;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.report.ReportDrafts;
import org.springframework.stereotype.Component;

/** AnswerReportQuestions and AnswerNationalQuestions: what the party is asked, and the report that it is about. */
@Component
class QuestionsForm implements TaskForm {

    /** One question with room for its answer. */
    public record Field(int index, ReportQuestion question, String answer) {}

    private final CompiledReports reports;
    private final ReportDrafts drafts;

    QuestionsForm(CompiledReports reports, ReportDrafts drafts) {
        this.reports = reports;
        this.drafts = drafts;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("AnswerReportQuestions", "AnswerNationalQuestions");
    }

    @Override
    public String template() {
        return "questions";
    }

    @Override
    public boolean takesFiles() {
        return true;
    }

    @Override
    public Map<String, Object> show(HumanTask task, Typed typed, Names names) {
        ReportId id = ReportId.of(task.subject());
        List<Field> fields = new ArrayList<>();
        for (ReportQuestion question : reports.open(id, new PartyId(task.concerns()))) {
            fields.add(new Field(fields.size(), question, typed.get("answer." + fields.size())));
        }
        return Map.of("fields", fields, "report", id.toString(), "html", drafts.compiled(id));
    }

    @Override
    public Map<String, Object> answer(HumanTask task, Typed typed) {
        List<Map<String, Object>> answers = new ArrayList<>();
        for (int i = 0; typed.find("question." + i).isPresent(); i++) {
            Map<String, Object> answer = new HashMap<>();
            answer.put("question", typed.get("question." + i));
            answer.put("answer", typed.get("answer." + i).strip());
            answers.add(answer);
        }
        return Map.of("answers", answers);
    }
}
