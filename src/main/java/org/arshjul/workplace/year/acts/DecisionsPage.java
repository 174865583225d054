package org.arshjul.workplace.year.acts;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.arshjul.cycle.Cycles;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.arshjul.platform.task.DecisionTask;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.TaskAnswers;
import org.arshjul.workplace.Days;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.Naming;
import org.arshjul.workplace.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The decisions that wait for the coordinator, several of a kind taken at once; each is an answer of its own. */
@Controller
@OpenTo(Whom.COORDINATOR)
@RequestMapping("/board/{year:\\d{4}}/acts/decisions")
class DecisionsPage {

    /** Decisions of one kind, which can be taken together. */
    public record Group(String kind, List<DecisionTask.Choice> choices, boolean extendable, List<HumanTask> tasks) {}

    private final Cycles cycles;
    private final WaitingDecisions waiting;
    private final TaskAnswers answers;
    private final Acting acting;
    private final Naming naming;
    private final ProgrammeClock clock;
    private final Words words;

    DecisionsPage(
            Cycles cycles,
            WaitingDecisions waiting,
            TaskAnswers answers,
            Acting acting,
            Naming naming,
            ProgrammeClock clock,
            Words words) {
        this.cycles = cycles;
        this.waiting = waiting;
        this.answers = answers;
        this.acting = acting;
        this.naming = naming;
        this.clock = clock;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable int year, Model model) {
        cycles.get(year);
        List<Group> groups = new ArrayList<>();
        waiting.byKind(year).forEach((kind, tasks) -> groups.add(group(kind, tasks)));
        model.addAttribute("year", String.valueOf(year));
        model.addAttribute("groups", groups);
        model.addAttribute("names", naming.names());
        model.addAttribute("now", clock.instant());
        model.addAttribute("tomorrow", clock.today().plusDays(1));
        return "workplace/acts/decisions";
    }

    @PostMapping
    String decide(
            @PathVariable int year,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("typed", fields);
        return acting.carryOut(
                year,
                fields,
                () -> decideAll(chosen(year, fields), answer(fields)),
                () -> meaning(year, fields),
                () -> show(year, model),
                model,
                response);
    }

    private Group group(String kind, List<HumanTask> tasks) {
        List<DecisionTask.Choice> choices = waiting.choices(kind);
        boolean extendable = choices.stream().anyMatch(choice -> choice.id().equals(DecisionTask.EXTEND));
        return new Group(kind, choices, extendable, tasks);
    }

    private List<HumanTask> chosen(int year, MultiValueMap<String, String> fields) {
        List<String> ids = fields.getOrDefault("task", List.of());
        return waiting.of(year).stream().filter(task -> ids.contains(task.id())).toList();
    }

    /** Each stands for itself: what was decided before one was refused stays decided. */
    private void decideAll(List<HumanTask> chosen, Map<String, Object> answer) {
        for (int decided = 0; decided < chosen.size(); decided++) {
            try {
                answers.answer(chosen.get(decided).id(), answer);
            } catch (Refusal refusal) {
                throw decided == 0
                        ? refusal
                        : Refusal.conflict("act.partly", decided, chosen.size(), words.of(refusal));
            }
        }
    }

    private Act meaning(int year, MultiValueMap<String, String> fields) {
        List<HumanTask> chosen = chosen(year, fields);
        if (chosen.isEmpty()) {
            throw Refusal.invalid("act.noneChosen");
        }
        Names names = naming.names();
        String decision = Acting.field(fields, "decision");
        List<String> happens = new ArrayList<>();
        for (HumanTask task : chosen) {
            happens.add(words.of(
                    "acts.decisions.happens",
                    names.subject(task.subject()),
                    task.concerns() == null ? "–" : names.concerned(task),
                    words.find("decision." + decision).orElse(decision),
                    words.find("decision." + task.kind() + "." + decision).orElse("")));
        }
        String until = Acting.field(fields, "until");
        if (decision.equals(DecisionTask.EXTEND) && !until.isEmpty()) {
            happens.add(words.of("acts.decisions.until", words.date(Days.read(until))));
        }
        happens.add(words.of("acts.decisions.after"));
        return new Act("decisions", happens);
    }

    private static Map<String, Object> answer(MultiValueMap<String, String> fields) {
        Map<String, Object> answer = new HashMap<>();
        answer.put("decision", Acting.field(fields, "decision"));
        answer.put("reason", Acting.field(fields, "reason"));
        String until = Acting.field(fields, "until");
        if (answer.get("decision").equals(DecisionTask.EXTEND) && !until.isEmpty()) {
            answer.put("until", Days.read(until).toString());
        }
        return answer;
    }
}
