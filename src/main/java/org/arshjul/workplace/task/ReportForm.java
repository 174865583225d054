package org.arshjul.workplace.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.arshjul.commitment.CommitmentDetails;
import org.arshjul.commitment.Commitments;
import org.arshjul.commitment.Details;
import org.arshjul.commitment.FollowUpId;
import org.arshjul.commitment.ProgressReport;
import org.arshjul.commitment.ReportStatus;
import org.arshjul.commitment.Standing;
import org.arshjul.party.PartyId;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.Numbers;
import org.springframework.stereotype.Component;

/** ReportCommitments: the party's commitments one by one, filled in with what was reported last. */
@Component
class ReportForm implements TaskForm {

    private static final String KIND = "ReportCommitments";
    private static final List<String> TEXTS = List.of("done", "hinders", "indicator", "evidence");

    /**
     * One commitment on the page.
     *
     * @param values the fields of its report by name
     * @param last the report that "as before" repeats, be it of the year before, or null
     * @param previous the last report of the year before, or null
     * @param details what is known of the commitment besides its wording
     */
    public record Field(
            int index,
            String id,
            String lineage,
            String section,
            String wording,
            boolean asBefore,
            Map<String, String> values,
            ProgressReport last,
            ProgressReport previous,
            CommitmentDetails details) {}

    private final Commitments commitments;
    private final Details details;

    ReportForm(Commitments commitments, Details details) {
        this.commitments = commitments;
        this.details = details;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    /** That task, if a report is asked in it; refuses any other. */
    static HumanTask reporting(HumanTask task) {
        if (!task.kind().equals(KIND)) {
            throw Refusal.invalid("sheet.notHere", task.name());
        }
        return task;
    }

    @Override
    public String template() {
        return "report";
    }

    @Override
    public boolean takesFiles() {
        return true;
    }

    @Override
    public Map<String, String> fileSubjects(HumanTask task) {
        Map<String, String> subjects = new LinkedHashMap<>();
        asked(task).stream()
                .map(Standing::commitment)
                .forEach(one -> subjects.put(one.id(), one.sectionNumber() + " " + one.wording()));
        return subjects;
    }

    @Override
    public Map<String, Object> show(HumanTask task, Typed typed, Names names) {
        List<Field> fields = fields(task, typed);
        return Map.of(
                "fields",
                fields,
                "repeatable",
                fields.stream().filter(field -> field.last() != null).count(),
                "statuses",
                List.of(ReportStatus.values()));
    }

    /** The party's commitments in the order of the text, each with what was typed or else last reported. */
    List<Field> fields(HumanTask task, Typed typed) {
        List<Standing> asked = asked(task);
        Map<String, CommitmentDetails> known =
                details.of(asked.stream().map(Standing::commitment).toList());
        List<Field> fields = new ArrayList<>();
        for (Standing standing : asked) {
            fields.add(field(
                    fields.size(), standing, known.get(standing.commitment().id()), typed));
        }
        return fields;
    }

    private List<Standing> asked(HumanTask task) {
        return commitments.asked(FollowUpId.of(task.subject()).text(), new PartyId(task.concerns()));
    }

    private static Field field(int i, Standing standing, CommitmentDetails details, Typed typed) {
        ProgressReport last = standing.lastTime();
        Map<String, String> values = new HashMap<>();
        values.put(
                "status",
                typed.or("status." + i, last == null ? "" : last.status().id()));
        values.put("progress", typed.or("progress." + i, last == null ? "0" : String.valueOf(last.progress())));
        values.put("done", typed.or("done." + i, last == null ? "" : last.done()));
        values.put("hinders", typed.or("hinders." + i, last == null ? "" : last.hinders()));
        values.put("indicator", typed.or("indicator." + i, indicator(last, details)));
        values.put(
                "value",
                typed.or(
                        "value." + i,
                        last == null || last.value() == null
                                ? ""
                                : last.value().stripTrailingZeros().toPlainString()));
        values.put("evidence", typed.or("evidence." + i, last == null ? "" : last.evidence()));
        return new Field(
                i,
                standing.commitment().id(),
                standing.commitment().lineage(),
                standing.commitment().sectionNumber(),
                standing.commitment().wording(),
                typed.ticked("asBefore." + i, false),
                values,
                last,
                standing.previous(),
                details);
    }

    /** What was reported on, or else what is to be measured. */
    private static String indicator(ProgressReport last, CommitmentDetails details) {
        if (last != null && last.indicator() != null && !last.indicator().isBlank()) {
            return last.indicator();
        }
        return details.indicator() == null ? "" : details.indicator().name();
    }

    /** All that can be as before is ticked at once. */
    @Override
    public Optional<Typed> help(HumanTask task, Typed typed) {
        if (!typed.get("action").equals("allAsBefore")) {
            return Optional.empty();
        }
        Typed ticked = typed;
        for (Field field : fields(task, typed)) {
            if (field.last() != null) {
                ticked = ticked.with("asBefore." + field.index(), "true");
            }
        }
        return Optional.of(ticked);
    }

    @Override
    public Map<String, Object> answer(HumanTask task, Typed typed) {
        List<Map<String, Object>> reports = new ArrayList<>();
        for (int i = 0; typed.find("commitment." + i).isPresent(); i++) {
            reports.add(report(i, typed));
        }
        return Map.of("reports", reports);
    }

    private static Map<String, Object> report(int i, Typed typed) {
        Map<String, Object> report = new HashMap<>();
        report.put("commitment", typed.get("commitment." + i));
        report.put("asBefore", typed.ticked("asBefore." + i, false));
        report.put("status", typed.orNull("status." + i));
        report.put("progress", typed.orNull("progress." + i));
        TEXTS.forEach(field -> report.put(field, typed.orNull(field + "." + i)));
        String value = typed.orNull("value." + i);
        report.put("value", value == null ? null : Numbers.plain(value));
        return report;
    }
}
