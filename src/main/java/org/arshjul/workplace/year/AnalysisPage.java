package org.arshjul.workplace.year;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arshjul.audit.Audit;
import org.arshjul.commitment.Commitments;
import org.arshjul.commitment.Counts;
import org.arshjul.commitment.FollowUpAnalysis;
import org.arshjul.commitment.Tally;
import org.arshjul.cycle.Cycle;
import org.arshjul.cycle.Cycles;
import org.arshjul.cycle.YearStandings;
import org.arshjul.party.PartyId;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.Naming;
import org.arshjul.workplace.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What lies behind the steering group's page: trends, what is not measured, what goes on and on, who is silent, what took time. */
@Controller
@OpenTo(Whom.PROGRAMME)
class AnalysisPage {

    /**
     * A year's commitments.
     *
     * @param change of what is done since the year before, in percentage points; null for the first year
     */
    public record Trend(String inForce, Counts counts, String change) {}

    public record Silence(String party, int unreported, int waived) {}

    public record Unmeasured(String party, int commitments, int all) {}

    public record Carried(String lineage, String section, String wording, String party, int firstYear, int times) {}

    /** @param over how many days more than planned, or fewer */
    public record Stage(Progress.Stage took, String over) {}

    private static final int CARRIED_SHOWN = 50;

    private final Cycles cycles;
    private final YearStandings standings;
    private final Commitments commitments;
    private final FollowUpAnalysis analysis;
    private final Audit audit;
    private final Naming naming;
    private final Words words;

    AnalysisPage(
            Cycles cycles,
            YearStandings standings,
            Commitments commitments,
            FollowUpAnalysis analysis,
            Audit audit,
            Naming naming,
            Words words) {
        this.cycles = cycles;
        this.standings = standings;
        this.commitments = commitments;
        this.analysis = analysis;
        this.audit = audit;
        this.naming = naming;
        this.words = words;
    }

    @GetMapping("/steering/analysis")
    String show(@RequestParam Optional<Integer> year, Model model) {
        List<Integer> years = cycles.years();
        if (years.isEmpty()) {
            return "workplace/board-empty";
        }
        Cycle cycle = cycles.get(year.orElse(years.get(0)));
        List<Tally> tallies = commitments.tallies();
        int followed = SteeringPage.followed(tallies, cycle.year());
        Names names = naming.names();
        model.addAttribute("years", years);
        model.addAttribute("year", String.valueOf(cycle.year()));
        model.addAttribute("followedYear", String.valueOf(followed + 1));
        model.addAttribute("trends", trends(tallies));
        List<Tally> now =
                tallies.stream().filter(tally -> tally.year() == followed).toList();
        int all = Counts.of(now).all();
        List<Silence> silent = silent(followed, names);
        model.addAttribute("silent", silent);
        model.addAttribute(
                "silentSum",
                words.of(
                        "analysis.silentSum",
                        silent.stream().mapToInt(Silence::unreported).sum(),
                        all,
                        silent.size()));
        List<Unmeasured> unmeasured = unmeasured(now, followed, names);
        model.addAttribute("unmeasured", unmeasured);
        model.addAttribute(
                "unmeasuredSum",
                words.of(
                        "analysis.unmeasuredSum",
                        unmeasured.stream().mapToInt(Unmeasured::commitments).sum(),
                        all));
        List<Carried> carried = carried(followed, names);
        model.addAttribute("carried", carried.stream().limit(CARRIED_SHOWN).toList());
        model.addAttribute("carriedAll", carried.size());
        model.addAttribute("stages", stages(cycle));
        return "workplace/analysis";
    }

    private static List<Trend> trends(List<Tally> tallies) {
        List<Trend> trends = new ArrayList<>();
        Counts before = null;
        for (Map.Entry<Integer, Counts> year : Counts.by(tallies, Tally::year).entrySet()) {
            Counts now = year.getValue();
            trends.add(new Trend(
                    String.valueOf(year.getKey() + 1),
                    now,
                    before == null ? null : signed(now.donePercent() - before.donePercent())));
            before = now;
        }
        return trends;
    }

    private List<Silence> silent(int year, Names names) {
        return analysis.silent(year).stream()
                .map(one -> new Silence(names.party(one.party()), one.unreported(), one.waived()))
                .sorted(Comparator.comparing(Silence::unreported)
                        .reversed()
                        .thenComparing(Silence::party, Names.SWEDISH_ALPHABET))
                .toList();
    }

    /** The largest number first. */
    private List<Unmeasured> unmeasured(List<Tally> tallies, int year, Names names) {
        Map<PartyId, Counts> all =
                Counts.by(tallies.stream().filter(tally -> tally.year() == year).toList(), Tally::party);
        return analysis.withoutIndicator(year).entrySet().stream()
                .map(one -> new Unmeasured(
                        names.party(one.getKey()),
                        one.getValue(),
                        all.get(one.getKey()).all()))
                .sorted(Comparator.comparing(Unmeasured::commitments)
                        .reversed()
                        .thenComparing(Unmeasured::party, Names.SWEDISH_ALPHABET))
                .toList();
    }

    private List<Carried> carried(int year, Names names) {
        return analysis.longCarried(year).stream()
                .map(one -> new Carried(
                        one.commitment().lineage(),
                        one.commitment().sectionNumber(),
                        one.commitment().wording(),
                        names.party(one.commitment().party()),
                        one.commitment().firstYear(),
                        one.times()))
                .toList();
    }

    private List<Stage> stages(Cycle cycle) {
        return Progress.of(cycle, standings.of(cycle), audit).map(Progress::stages).orElse(List.of()).stream()
                .map(stage -> new Stage(stage, signed(stage.over())))
                .toList();
    }

    /** Such as +12, −3 or ±0. */
    private static String signed(long number) {
        return number > 0 ? "+" + number : number < 0 ? "\u2212" + -number : "±0";
    }
}
