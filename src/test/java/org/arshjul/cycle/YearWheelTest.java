package org.arshjul.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.arshjul.contract.Stage;
import org.arshjul.document.Drawing;
import org.arshjul.platform.calendar.Milestone;
import org.assertj.core.data.Offset;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class YearWheelTest {

    private static final LocalDate SIGNING = LocalDate.of(2026, 12, 8);

    /** The plan that the calendar proposes. */
    static final Map<Milestone, LocalDate> PLAN = new TreeMap<>(Map.of(
            Milestone.DRAFTS_DUE, LocalDate.of(2026, 9, 1),
            Milestone.REVIEW_DUE, LocalDate.of(2026, 9, 29),
            Milestone.REWORK_DUE, LocalDate.of(2026, 10, 13),
            Milestone.BOARD_DECISION, LocalDate.of(2026, 11, 10),
            Milestone.TEXT_FROZEN, LocalDate.of(2026, 12, 1),
            Milestone.SIGNING_DAY, SIGNING,
            Milestone.PUBLICATION, LocalDate.of(2026, 12, 15),
            Milestone.HALF_YEAR_REPORT, LocalDate.of(2027, 5, 31),
            Milestone.YEAR_END_REPORT, LocalDate.of(2027, 9, 30),
            Milestone.CLOSING, LocalDate.of(2027, 11, 1)));

    @Test
    void no_dot_covers_another_even_when_all_dates_lie_in_one_week() {
        Map<Milestone, LocalDate> crowded = new TreeMap<>();
        for (Milestone milestone : Milestone.values()) {
            crowded.put(milestone, SIGNING.plusDays(milestone.ordinal() / 2));
        }
        for (Map<Milestone, LocalDate> dates : List.of(PLAN, crowded)) {
            List<Element> dots = drawn(new YearStanding(2026, dates, SIGNING, List.of(), false))
                    .select("circle.dot");
            assertThat(dots).hasSize(10);
            for (Element one : dots) {
                for (Element other : dots) {
                    assertThat(one == other || distance(one, other) >= 22)
                            .as("%s and %s", one, other)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void dots_that_have_room_stay_at_their_date() {
        assertThat(YearWheel.apart(List.of(0.1, 3.0, 6.2), 0.15)).containsExactly(0.1, 3.0, 6.2);
        List<Double> overNewYear = YearWheel.apart(List.of(0.02, 6.27), 0.2);
        assertThat(overNewYear.get(0) + 2 * Math.PI - overNewYear.get(1)).isBetween(0.199, 0.21);
    }

    @Test
    void every_contract_has_a_spoke_that_says_whose_it_is_and_how_far_it_has_come() {
        List<YearStanding.Place> places = List.of(
                place("enkoping", Stage.DRAFTING, true),
                place("lund", Stage.SIGNING, false),
                place("gavle", Stage.WITHDRAWN, false));
        Document wheel = drawn(new YearStanding(2026, PLAN, LocalDate.of(2026, 8, 1), places, false));

        assertThat(wheel.select("g > title").eachText()).containsExactly("enkoping", "lund", "gavle");
        assertThat(wheel.select("line.come")).hasSize(2);
        assertThat(length(wheel.select("line.come").get(1)))
                .isEqualTo(5 * length(wheel.select("line.come").get(0)), within());
        assertThat(wheel.select(".late-mark")).hasSize(1);
        assertThat(wheel.select(".stopped-mark")).hasSize(1);
        assertThat(wheel.select("text.share").text()).isEqualTo("1/3");
    }

    @Test
    void ten_thousand_contracts_share_spokes_that_can_be_drawn_and_hide_no_late_one() {
        List<YearStanding.Place> places = new ArrayList<>();
        for (int number = 0; number < 10_000; number++) {
            places.add(place("kommun-" + number, number == 27 ? Stage.DRAFTING : Stage.SIGNING, number == 28));
        }
        YearStanding year = new YearStanding(2026, PLAN, LocalDate.of(2026, 8, 1), places, false);
        Document wheel = drawn(year);

        assertThat(wheel.select("g > title")).hasSize(360);
        assertThat(wheel.select("g > title").get(1).text()).isEqualTo("kommun-27 – kommun-54");
        assertThat(wheel.select(".late-mark")).hasSize(1);
        assertThat(length(wheel.select("line.come").get(0)))
                .isEqualTo(5 * length(wheel.select("line.come").get(1)), within());
        assertThat(wheel.select("text.share").text()).isEqualTo("9999/10000");
        assertThat(drawing(year).png(1)).isNotEmpty();
    }

    @Test
    void it_is_read_aloud_by_title_and_description_and_keeps_to_the_content_security_policy() {
        Document wheel = drawn(new YearStanding(2026, PLAN, SIGNING, List.of(), false));

        assertThat(wheel.select("svg[role=img]").attr("aria-labelledby")).isEqualTo("wheel-title wheel-text");
        assertThat(wheel.selectFirst("#wheel-title").text()).isEqualTo("Hjulet <2026>");
        assertThat(wheel.select("text.month").eachText()).contains("jan", "maj", "okt");
        assertThat(wheel.select("[style], style, script")).isEmpty();
    }

    @Test
    void a_year_of_three_hundred_contracts_can_be_drawn_too() {
        List<YearStanding.Place> places = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            places.add(place("kommun-" + i, Stage.REVIEW, false));
        }
        YearStanding year = new YearStanding(2026, PLAN, LocalDate.of(2026, 9, 10), places, false);

        assertThat(drawn(year).select("line.come")).hasSize(300);
    }

    @Test
    void a_shared_spoke_is_as_far_as_the_one_behind_of_those_that_go_on() {
        List<YearStanding.Place> shared = List.of(
                place("lund", Stage.IN_FORCE, false),
                place("gavle", Stage.CANCELLED, false),
                place("vara", Stage.SIGNING, false));

        assertThat(YearWheel.behind(shared)).isEqualTo(shared.get(2));
        assertThat(YearWheel.behind(shared.subList(1, 2))).isEqualTo(shared.get(1));
    }

    private static String names(List<YearStanding.Place> places) {
        return places.stream()
                .map(place -> place.contract().municipality().value())
                .filter(name -> places.size() == 1 || name.matches(".*(27|54)"))
                .collect(Collectors.joining(" – "));
    }

    private static Offset<Double> within() {
        return Offset.offset(4.0);
    }

    private static YearStanding.Place place(String municipality, Stage stage, boolean overdue) {
        return YearStandingTest.place(municipality, stage, overdue);
    }

    private static Document drawn(YearStanding year) {
        return Jsoup.parse(drawing(year).svg("wheel", "Hjulet <2026>", "Tolv månader"), "", Parser.xmlParser());
    }

    private static Drawing drawing(YearStanding year) {
        return YearWheel.of(year, YearWheelTest::names, "i tid", Locale.forLanguageTag("sv"));
    }

    private static double distance(Element one, Element other) {
        return Math.hypot(number(one, "cx") - number(other, "cx"), number(one, "cy") - number(other, "cy"));
    }

    private static double length(Element line) {
        return Math.hypot(number(line, "x1") - number(line, "x2"), number(line, "y1") - number(line, "y2"));
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.attr(attribute));
    }
}
