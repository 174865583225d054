package org.arshjul.workplace.task;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.arshjul.contract.ContractId;
import org.arshjul.platform.Digest;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.security.IdentityProofs;
import org.arshjul.review.Verdict;
import org.arshjul.signing.SigningAct;
import org.arshjul.signing.SigningAct.State;
import org.arshjul.signing.SigningActs;
import org.arshjul.signing.Signings;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.Naming;
import org.arshjul.workplace.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Many contracts in one go: a list that says what differs, ticks, one confirmation, and what became of each. What is
 * ticked is answered as it was shown: every row carries the digests of what the list was made from.
 */
@Controller
class ManyPages {

    private final SignList signatures;
    private final OpinionList opinions;
    private final ManyAnswers answers;
    private final Signings signings;
    private final SigningActs acts;
    private final IdentityProofs identity;
    private final Naming naming;
    private final Words words;

    ManyPages(
            SignList signatures,
            OpinionList opinions,
            ManyAnswers answers,
            Signings signings,
            SigningActs acts,
            IdentityProofs identity,
            Naming naming,
            Words words) {
        this.signatures = signatures;
        this.opinions = opinions;
        this.answers = answers;
        this.signings = signings;
        this.acts = acts;
        this.identity = identity;
        this.naming = naming;
        this.words = words;
    }

    @GetMapping("/tasks/sign")
    String sign(Model model) {
        return signList(Set.of(), model);
    }

    @PostMapping("/tasks/sign")
    String sign(@RequestParam MultiValueMap<String, String> fields, Model model) {
        Typed typed = new Typed(fields);
        return switch (typed.get("action")) {
            case "all" -> signList(null, model);
            case "confirm" -> signConfirmation(typed, model);
            case "answer" -> signed(typed, model);
            default -> signList(Set.of(), model);
        };
    }

    /** @param ticked the ids of the tasks that are ticked; null for all */
    private String signList(Set<String> ticked, Model model) {
        Names names = naming.names();
        List<SignList.Row> rows = signatures.rows(names);
        model.addAttribute("rows", rows);
        model.addAttribute(
                "ticked",
                ticked == null ? ids(rows.stream().map(SignList.Row::task).toList()) : ticked);
        rows.stream()
                .findFirst()
                .ifPresent(row -> model.addAttribute(
                        "shared",
                        signatures.sharedRevised(ContractId.of(row.contract()).year())));
        return "workplace/tasks-sign";
    }

    private String signConfirmation(Typed typed, Model model) {
        Set<String> ticked = ids(typed.all("task"));
        List<SignList.Row> rows = signatures.rows(naming.names()).stream()
                .filter(row -> ticked.contains(row.task()))
                .toList();
        if (rows.isEmpty()) {
            model.addAttribute("nothingTicked", true);
            return signList(Set.of(), model);
        }
        model.addAttribute("rows", rows);
        model.addAttribute("seen", seen(typed));
        model.addAttribute("confirmed", signings.identityConfirmed());
        model.addAttribute("byPassword", identity.byPassword());
        return "workplace/tasks-sign-confirm";
    }

    private String signed(Typed typed, Model model) {
        UUID act;
        try {
            if (!typed.get("password").isEmpty()) {
                identity.confirm(typed.get("password"));
            }
            act = acts.confirm(typed.all("task").stream()
                    .distinct()
                    .map(task -> new SigningActs.Ticked(task, new Digest(typed.get("seen." + task))))
                    .toList());
        } catch (Refusal refusal) {
            model.addAttribute("refusal", words.of(refusal));
            return signConfirmation(typed, model);
        }
        acts.carryOut(act);
        return "redirect:/tasks/sign/acts/" + act;
    }

    /** What became of a signing act; it stands there as long as the person wants to come back to it. */
    @GetMapping("/tasks/sign/acts/{id}")
    String act(@PathVariable UUID id, Model model) {
        SigningAct act = acts.get(id);
        model.addAttribute("act", act);
        model.addAttribute("names", naming.names());
        model.addAttribute("signed", act.count(State.SIGNED));
        model.addAttribute("refused", act.count(State.REFUSED));
        model.addAttribute("pending", act.count(State.PENDING));
        model.addAttribute("left", signatures.rows(naming.names()).size());
        return "workplace/tasks-sign-act";
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
                ticked == null ? ids(rows.stream().map(OpinionList.Row::task).toList()) : ticked);
        return "workplace/tasks-opinions";
    }

    private String opinionConfirmation(Typed typed, Model model) {
        Set<String> ticked = ids(typed.all("task"));
        List<OpinionList.Row> rows = opinions.rows(naming.names()).stream()
                .filter(row -> ticked.contains(row.task()))
                .toList();
        if (rows.isEmpty()) {
            model.addAttribute("nothingTicked", true);
            return opinionList(Set.of(), model);
        }
        model.addAttribute("rows", rows);
        model.addAttribute("seen", seen(typed));
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

    /** What each ticked row was shown with, by the task's id. */
    private static Map<String, String> seen(Typed typed) {
        return typed.all("task").stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), task -> typed.get("seen." + task)));
    }

    private static Set<String> ids(List<String> ids) {
        return Set.copyOf(ids);
    }
}
