package org.arshjul.workplace.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.arshjul.commitment.Commitment;
import org.arshjul.commitment.Commitments;
import org.arshjul.commitment.FollowUp;
import org.arshjul.commitment.FollowUpId;
import org.arshjul.commitment.FollowUps;
import org.arshjul.commitment.ProgressReport;
import org.arshjul.commitment.ReportStatus;
import org.arshjul.document.Markdown;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.Words;
import org.springframework.stereotype.Component;

/** CompileReport and TakeNoteOfReport: all reports on one text in one period, and what is made of them. */
@Component
class CompileForm implements TaskForm {

    /** The report on one commitment. */
    public record Row(String section, String wording, String party, ProgressReport report) {}

    private final FollowUps followUps;
    private final Commitments commitments;
    private final Words words;

    CompileForm(FollowUps followUps, Commitments commitments, Words words) {
        this.followUps = followUps;
        this.commitments = commitments;
        this.words = words;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("CompileReport", "TakeNoteOfReport");
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
        FollowUpId id = FollowUpId.of(task.subject());
        FollowUp followUp = followUps.get(id);
        Map<String, Commitment> promised =
                commitments.of(id.text()).stream().collect(Collectors.toMap(Commitment::id, Function.identity()));
        List<Row> rows = followUps.reports(id).stream()
                .map(report -> row(report, promised.get(report.commitment()), names))
                .toList();
        boolean compiling = task.kind().equals("CompileReport");
        Map<String, Object> model = new HashMap<>();
        model.put("rows", rows);
        model.put("compiling", compiling);
        model.put("without", followUp.without().stream().map(names::party).toList());
        model.put("summary", typed.or("summary", compiling ? draft(rows) : ""));
        model.put("compiled", followUp.summary().orElse(null));
        model.put(
                "compiledHtml",
                followUp.summary().map(note -> Markdown.toHtml(note.text(), 3)).orElse(""));
        model.put("remark", typed.get("remark"));
        return model;
    }

    private static Row row(ProgressReport report, Commitment commitment, Names names) {
        return new Row(commitment.sectionNumber(), commitment.wording(), names.party(report.party()), report);
    }

    /** A beginning to write on: how many commitments have which status. */
    private String draft(List<Row> rows) {
        List<String> lines = new ArrayList<>();
        lines.add(words.of("compile.draft", rows.size()));
        lines.add("");
        for (ReportStatus status : ReportStatus.values()) {
            long count =
                    rows.stream().filter(row -> row.report().status() == status).count();
            if (count > 0) {
                lines.add("- %s: %d".formatted(words.of("reportStatus." + status.id()), count));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    @Override
    public Map<String, Object> answer(HumanTask task, Typed typed) {
        String field = task.kind().equals("CompileReport") ? "summary" : "remark";
        Map<String, Object> answer = new HashMap<>();
        answer.put(field, typed.orNull(field));
        return answer;
    }
}
