package org.arshjul.workplace.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.arshjul.commitment.Commitments;
import org.arshjul.commitment.FollowUp;
import org.arshjul.commitment.FollowUps;
import org.arshjul.commitment.ReportStatus;
import org.arshjul.contract.Contract;
import org.arshjul.contract.Contracts;
import org.arshjul.contract.TextId;
import org.arshjul.contract.Texts;
import org.arshjul.cycle.Cycle;
import org.arshjul.cycle.Cycles;
import org.arshjul.document.Markdown;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.Words;
import org.springframework.stereotype.Component;

/** CompileNationalReport, TakeNote and CloseRevision: the year as a whole. */
@Component
class YearEndForm implements TaskForm {

    /** What one text's follow-up came to. */
    public record Compiled(String text, String period, String html) {}

    private final Cycles cycles;
    private final Contracts contracts;
    private final Texts texts;
    private final FollowUps followUps;
    private final Commitments commitments;
    private final Words words;

    YearEndForm(
            Cycles cycles,
            Contracts contracts,
            Texts texts,
            FollowUps followUps,
            Commitments commitments,
            Words words) {
        this.cycles = cycles;
        this.contracts = contracts;
        this.texts = texts;
        this.followUps = followUps;
        this.commitments = commitments;
        this.words = words;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("CompileNationalReport", "TakeNote", "CloseRevision");
    }

    @Override
    public String template() {
        return "year-end";
    }

    @Override
    public Map<String, Object> show(HumanTask task, Typed typed, Names names) {
        int year = Integer.parseInt(task.subject());
        Cycle cycle = cycles.get(year);
        Map<ReportStatus, Integer> statuses = commitments.statuses(year);
        Map<String, Object> model = new HashMap<>();
        model.put("kind", task.kind());
        model.put("statuses", statuses);
        model.put("stages", stages(year));
        model.put("compiled", task.kind().equals("CompileNationalReport") ? compiled(year, names) : List.of());
        model.put(
                "national",
                cycle.nationalReport().map(report -> Markdown.toHtml(report, 3)).orElse(null));
        model.put("note", typed.or("note", task.kind().equals("CompileNationalReport") ? draft(year, statuses) : ""));
        return model;
    }

    private Map<String, Long> stages(int year) {
        return contracts.ofYear(year).stream()
                .collect(Collectors.groupingBy(
                        (Contract contract) -> contract.stage().id(), java.util.TreeMap::new, Collectors.counting()));
    }

    private List<Compiled> compiled(int year, Names names) {
        List<Compiled> compiled = new ArrayList<>();
        for (TextId text : texts.ofYear(year)) {
            for (FollowUp followUp : followUps.of(text)) {
                followUp.summary()
                        .ifPresent(note -> compiled.add(new Compiled(
                                names.subject(text.toString()),
                                followUp.id().period().id(),
                                Markdown.toHtml(note.text(), 4))));
            }
        }
        return compiled;
    }

    private String draft(int year, Map<ReportStatus, Integer> statuses) {
        List<String> lines = new ArrayList<>();
        lines.add(words.of("yearEnd.draft", String.valueOf(year + 1)));
        lines.add("");
        statuses.forEach((status, count) ->
                lines.add("- %s: %d".formatted(words.of("reportStatus." + status.id()), count)));
        return String.join("\n", lines) + "\n";
    }

    @Override
    public Map<String, Object> answer(HumanTask task, Typed typed) {
        return Map.of("note", typed.get("note").strip());
    }
}
