package org.arshjul.workplace.commitment;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.arshjul.commitment.Commitment;
import org.arshjul.commitment.CommitmentDetails.Indicator;
import org.arshjul.commitment.Details;
import org.arshjul.commitment.Lineage;
import org.arshjul.commitment.Lineages;
import org.arshjul.commitment.ProgressReport;
import org.arshjul.document.Redline;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.arshjul.workplace.Aims;
import org.arshjul.workplace.Naming;
import org.arshjul.workplace.RefusalStatus;
import org.arshjul.workplace.Words;
import org.arshjul.workplace.commitment.IndicatorChart.Point;
import org.arshjul.workplace.task.Comparison;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One commitment through the years: how it stands, how it has gone, and what is known of it. */
@Controller
@OpenTo(Whom.READERS)
@RequestMapping("/commitments/{lineage}")
class LineagePage {

    /**
     * One year on the page.
     *
     * @param redline what changed in its wording since the year before, as safe HTML; null where nothing did
     */
    public record Row(Lineage.Year year, String inForce, String redline) {}

    private final Lineages lineages;
    private final Details details;
    private final Naming naming;
    private final Aims aims;
    private final Words words;

    LineagePage(Lineages lineages, Details details, Naming naming, Aims aims, Words words) {
        this.lineages = lineages;
        this.details = details;
        this.naming = naming;
        this.aims = aims;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable String lineage, Model model) {
        Lineage found = lineages.get(lineage);
        return page(found, DetailsForm.of(found.latest().details()), model);
    }

    @OpenTo(Whom.WRITERS)
    @PostMapping("/details")
    String write(
            @PathVariable String lineage,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        DetailsForm typed = DetailsForm.of(fields);
        Lineage found = lineages.get(lineage);
        try {
            details.write(found.latest().commitment().id(), typed.details());
        } catch (Refusal refusal) {
            response.setStatus(RefusalStatus.of(refusal));
            model.addAttribute("refusal", words.of(refusal));
            return page(found, typed, model);
        }
        redirect.addFlashAttribute("notice", words.of("lineage.saved"));
        return "redirect:/commitments/{lineage}";
    }

    private String page(Lineage lineage, DetailsForm form, Model model) {
        Lineage.Year latest = lineage.latest();
        model.addAttribute("lineage", lineage);
        model.addAttribute("latest", latest);
        model.addAttribute("current", current(lineage));
        model.addAttribute("names", naming.names());
        model.addAttribute("rows", rows(lineage));
        model.addAttribute("form", form);
        model.addAttribute("mayWrite", details.mayWrite(latest.commitment()));
        chart(lineage, model);
        return "workplace/commitment";
    }

    /** The latest year of which anything can be said: a draft's year says nothing yet. */
    private static Lineage.Year current(Lineage lineage) {
        List<Lineage.Year> told = lineage.years().stream()
                .filter(year -> !year.reports().isEmpty())
                .toList();
        return told.isEmpty() ? lineage.latest() : told.get(told.size() - 1);
    }

    private List<Row> rows(Lineage lineage) {
        List<Row> rows = new ArrayList<>();
        for (Lineage.Year year : lineage.years()) {
            Commitment one = year.commitment();
            Commitment before = year.standing().before();
            Redline redline = before == null ? null : Redline.ofWords(before.wording(), one.wording());
            rows.add(
                    0,
                    new Row(
                            year,
                            String.valueOf(one.text().year() + 1),
                            redline == null || !redline.changed() || !one.stands()
                                    ? null
                                    : redline.toLine(Comparison.style(words).words())));
        }
        return rows;
    }

    private void chart(Lineage lineage, Model model) {
        Indicator indicator = lineage.latest().details().indicator();
        List<ProgressReport> measured = lineage.years().stream()
                .flatMap(year -> year.reports().stream())
                .filter(report -> report.value() != null)
                .toList();
        String name = name(indicator, measured);
        List<Point> values = measured.stream()
                .filter(report -> report.indicator().strip().equalsIgnoreCase(name.strip()))
                .map(report -> new Point(words.day(report.at()), report.value()))
                .sorted(Comparator.comparing(Point::at))
                .toList();
        if (values.isEmpty() && IndicatorChart.aim(indicator).isEmpty()) {
            return;
        }
        model.addAttribute("indicator", name);
        model.addAttribute("aim", aims.of(indicator));
        model.addAttribute("value", values.isEmpty() ? null : aims.value(last(values), indicator));
        model.addAttribute(
                "chart",
                IndicatorChart.of(indicator, values, words.locale())
                        .svg(
                                "chart",
                                name,
                                values.isEmpty()
                                        ? aims.of(indicator)
                                        : values.stream()
                                                .map(one -> words.date(one.at()) + ": "
                                                        + aims.value(one.value(), indicator))
                                                .collect(Collectors.joining(", "))));
    }

    private static BigDecimal last(List<Point> values) {
        return values.get(values.size() - 1).value();
    }

    /** The known indicator, or else the one that was reported on last. */
    private static String name(Indicator indicator, List<ProgressReport> measured) {
        if (indicator != null) {
            return indicator.name();
        }
        return measured.isEmpty() ? "" : measured.get(measured.size() - 1).indicator();
    }
}
