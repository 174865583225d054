package org.arshjul.contract;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SectionMatchingTest {

    private final List<Section> before = new ArrayList<>();
    private final List<Section> after = new ArrayList<>();

    @Test
    void with_stable_keys_the_new_half_of_a_split_is_found_by_its_words() {
        before.addAll(RenumberedYear.before(true));
        after.addAll(RenumberedYear.after());

        assertThat(followed(Map.of()))
                .containsExactly(
                        "3→3 key",
                        "3.2→3.2 key",
                        "3.4→3.4 key",
                        "4→4 key",
                        "4.2→4.2 key",
                        "4.3→4.4 key",
                        "5→5 key",
                        "5.1→5.1 key",
                        "5.3→5.3 key",
                        "6→6 key",
                        "6.2→6.2 key",
                        "6.2→6.3 text",
                        "6.4→6.6 key",
                        "8→9 key",
                        "3.3.3 new",
                        "4.3 new",
                        "7.4 new",
                        "7.4.1 new");
    }

    @Test
    void with_stable_keys_the_template_says_what_a_split_follows() {
        before.addAll(RenumberedYear.before(true));
        after.addAll(RenumberedYear.after());

        assertThat(followed(Map.of("6.3", List.of("6.2")))).contains("6.2→6.2 key", "6.2→6.3 succession");
    }

    @Test
    void without_stable_keys_titles_and_words_tell_and_a_title_that_occurs_twice_is_no_proof() {
        before.addAll(RenumberedYear.before(false));
        after.addAll(RenumberedYear.after());

        assertThat(followed(Map.of()))
                .containsExactly(
                        "3→3 title",
                        "3.2→3.2 title",
                        "3.4→3.4 title",
                        "4→4 title",
                        "4.2→4.2 title",
                        "4.3→4.4 title",
                        "5→5 title",
                        "5.1→5.1 text",
                        "5.3→5.3 text",
                        "6→6 title",
                        "6.2→6.2 text",
                        "6.2→6.3 text",
                        "6.4→6.6 title",
                        "8→9 title",
                        "3.3.3 new",
                        "4.3 new",
                        "7.4 new",
                        "7.4.1 new");
    }

    @Test
    void a_title_under_another_parent_is_followed_to_where_its_text_went() {
        RenumberedYear.add(before, "a", "3", "Åtaganden", "");
        RenumberedYear.add(before, "b", "3.2", "Strategi", "Strategin gäller.");
        RenumberedYear.add(before, "c", "3.2.1", "Samverkan", RenumberedYear.STRATEGY_TOGETHER);
        RenumberedYear.add(before, "d", "3.4", "Samverkan", RenumberedYear.TOGETHER);
        RenumberedYear.add(after, "k", "3", "Åtaganden", "");
        RenumberedYear.add(after, "l", "3.2", "Strategi", "Strategin gäller.");
        RenumberedYear.add(after, "m", "3.2.1", "Samverkan", RenumberedYear.TOGETHER);
        RenumberedYear.add(after, "n", "3.4", "Samverkan", RenumberedYear.STRATEGY_TOGETHER);

        assertThat(followed(Map.of())).contains("3.4→3.2.1 title", "3.2.1→3.4 title");
    }

    @Test
    void a_title_that_occurs_twice_is_no_match_under_another_parent_and_over_another_text() {
        RenumberedYear.add(before, "a", "4", "Programmets åtaganden", "");
        RenumberedYear.add(before, "b", "4.2", "Smart policyutveckling", RenumberedYear.SMART);
        RenumberedYear.add(after, "k", "4", "Programmets åtaganden", "");
        RenumberedYear.add(after, "l", "5", "Myndigheternas åtaganden", "");
        RenumberedYear.add(after, "m", "5.1", "Smart policyutveckling", RenumberedYear.LEARNING);
        RenumberedYear.add(after, "n", "5.4", "Smart policyutveckling", RenumberedYear.LABS);

        assertThat(followed(Map.of())).containsExactly("4→4 title", "5 new", "5.1 new", "5.4 new");
    }

    @Test
    void two_sections_that_became_one_are_followed_by_their_words_or_by_the_template() {
        RenumberedYear.add(before, "6.2", "6.2", "Planer", RenumberedYear.PLANS);
        RenumberedYear.add(before, "6.3", "6.3", "Konkurrenskraft", RenumberedYear.COMPETING);
        RenumberedYear.add(
                after,
                "6.2",
                "6.2",
                "Planer och konkurrenskraft",
                RenumberedYear.PLANS + "\n\n" + RenumberedYear.COMPETING);

        assertThat(followed(Map.of())).containsExactly("6.2→6.2 key", "6.3→6.2 text");
        assertThat(followed(Map.of("6.2", List.of("6.2", "6.3")))).containsExactly("6.2→6.2 key", "6.3→6.2 succession");
    }

    @Test
    void words_that_stay_where_they_were_make_no_split() {
        RenumberedYear.add(before, "1", "1", "Planer", RenumberedYear.PLANS);
        RenumberedYear.add(after, "1", "1", "Planer", RenumberedYear.PLANS);
        RenumberedYear.add(after, "2", "2", "Sammandrag", RenumberedYear.PLANS);

        assertThat(followed(Map.of())).containsExactly("1→1 key", "2 new");
    }

    @Test
    void the_template_says_nothing_of_sections_that_stood_in_both_texts() {
        RenumberedYear.add(before, "6.2", "6.2", "Planer", RenumberedYear.PLANS);
        RenumberedYear.add(before, "6.3", "6.3", "Konkurrenskraft", RenumberedYear.COMPETING);
        RenumberedYear.add(after, "6.2", "6.2", "Planer", RenumberedYear.PLANS);
        RenumberedYear.add(after, "6.3", "6.3", "Konkurrenskraft", RenumberedYear.COMPETING);

        assertThat(followed(Map.of("6.3", List.of("6.2")))).containsExactly("6.2→6.2 key", "6.3→6.3 key");
    }

    /** What became what, in the order of the old text; then what is new and what is gone. */
    private List<String> followed(Map<String, List<String>> follows) {
        SectionMatching matching = SectionMatching.between(before, after, key -> follows.getOrDefault(key, List.of()));
        Stream<String> links = before.stream()
                .map(old -> matching.from(old).stream()
                        .map(link -> old.number() + "→" + link.after().number() + " "
                                + link.by().id())
                        .sorted()
                        .collect(joining("\n")));
        Stream<String> fresh = after.stream()
                .filter(section -> matching.to(section).isEmpty())
                .map(section -> section.number() + " new");
        return Stream.concat(links.flatMap(String::lines), fresh).toList();
    }
}
