package org.arshjul.workplace.task;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.arshjul.review.Verdict;
import org.arshjul.workplace.Naming;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Opinions on many contracts in one go: a list that says what differs, ticks, one confirmation, and what became of each. What
 * is ticked is answered as it was shown: every row carries the digests of what the list was made from.
 */
@Controller
@OpenTo(Whom.SIGNED_IN)
class ManyPages {

    private final OpinionList opinions;
    private final ManyAnswers answers;
    private final Naming naming;

    ManyPages(OpinionList opinions, ManyAnswers answers, Naming naming) {
        this.opinions = opinions;
        this.answers = answers;
        this.naming = naming;
    }

    @GetMapping("/tasks/opinions")
    String opinions(Model model) {
        return opinionList(Set.of(), model);
    }

    @PostMapping("/tasks/opinions")
    String opinions(@RequestParam MultiValueMap<String, String> fields, Model model, RedirectAttributes redirect) {
        Typed typed = new Typed(fields);
        return switch (typed.get("action")) {
            case "all" -> opinionList(null, model);
            case "confirm" -> opinionConfirmation(typed, model);
            case "answer" ->
                answered(
                        typed.all("task").stream()
                                .map(task -> new ManyAnswers.Answer(
                                        task, Map.of("opinions", approvals(typed.get("seen." + task)))))
                                .toList(),
                        redirect);
            default -> opinionList(Set.of(), model);
        };
    }

    private String opinionList(Set<String> ticked, Model model) {
        List<OpinionList.Row> rows = opinions.rows(naming.names());
        model.addAttribute("rows", rows);
        model.addAttribute(
                "ticked",
                ticked == null ? rows.stream().map(OpinionList.Row::task).collect(Collectors.toSet()) : ticked);
        return "workplace/tasks-opinions";
    }

    private String opinionConfirmation(Typed typed, Model model) {
        Set<String> ticked = Set.copyOf(typed.all("task"));
        List<OpinionList.Row> rows = opinions.rows(naming.names()).stream()
                .filter(row -> ticked.contains(row.task()))
                .toList();
        if (rows.isEmpty()) {
            model.addAttribute("nothingTicked", true);
            return opinionList(Set.of(), model);
        }
        model.addAttribute("rows", rows);
        model.addAttribute("seen", typed.seen());
        return "workplace/tasks-opinions-confirm";
    }

    /** Every section as it was shown, approved. */
    private static List<Map<String, Object>> approvals(String seen) {
        return Arrays.stream(seen.split(" "))
                .map(pair -> pair.split(":", 2))
                .filter(pair -> pair.length == 2)
                .map(pair -> Map.<String, Object>of(
                        "section", pair[0], "digest", pair[1], "verdict", Verdict.APPROVED.id(), "remark", ""))
                .toList();
    }

    private String answered(List<ManyAnswers.Answer> all, RedirectAttributes redirect) {
        List<ManyAnswers.Result> results = answers.answer(all, naming.names());
        redirect.addFlashAttribute("results", results);
        return "redirect:/tasks/answered";
    }

    /** What became of each; shown once, after that there is only what is left. */
    @GetMapping("/tasks/answered")
    String result(Model model) {
        if (!(model.getAttribute("results") instanceof List<?> results)) {
            return "redirect:/";
        }
        long refused = results.stream()
                .filter(one -> !((ManyAnswers.Result) one).answered())
                .count();
        model.addAttribute("refused", refused);
        model.addAttribute("answered", results.size() - refused);
        model.addAttribute("left", opinions.rows(naming.names()).size());
        return "workplace/tasks-answered";
    }
}
