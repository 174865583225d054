package org.arshjul.contract;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The renumbering from the version in force 2023 to the one in force 2024, as the model case lists it, in words of our own. */
class SectionMatchingTest {

    private static final String SMART =
            "Programmet samlar kommunernas frågor om regler och lämnar dem vidare till rätt myndighet två gånger om året.";
    private static final String LEARNING = "Myndigheterna prövar nya sätt att lära av kommunernas hinder i ett"
            + " gemensamt labb, där jurister och planerare möts varje månad för att pröva en regel i taget.";
    private static final String FUNDING = "Programmet ordnar möten mellan kommuner och banker, så att satsningar kan"
            + " läggas samman till paket som går att låna till.";
    private static final String AGENCY_FUNDING = "Myndigheterna jämkar sina utlysningar med varandra, så att en kommun"
            + " kan söka medel för samma satsning på ett ställe och få ett svar.";
    private static final String PLANS =
            "Varje kommun räknar på vad omställningen kostar och vem som betalar vad. Planen"
                    + " visar nyttan för hushåll och företag och ses över varje höst.";
    private static final String COMPETING = "Näringslivet i städerna ska vinna på att ställa om tidigt. Företag och"
            + " lärosäten bjuds in att bygga värdekedjor som saknas i regionen.";
    private static final String ABROAD = "Städerna delar sina erfarenheter med städer i andra länder och tar emot besök"
            + " från dem som vill pröva samma väg.";
    private static final String TOGETHER = "Kommunen bjuder in föreningar, företag och högskola till ett råd som möts"
            + " varje kvartal och får svar på sina förslag.";
    private static final String STRATEGY_TOGETHER =
            "Strategin vilar på att många bär den: minst hälften av åtgärderna görs av andra än kommunens förvaltningar.";
    private static final String LABS =
            "Under året öppnades labbet och behandlade sju frågor, varav två ledde till att en"
                    + " föreskrift skrevs om.";

    private final List<Section> before = new ArrayList<>();
    private final List<Section> after = new ArrayList<>();

    private void yearOfRenumbering(boolean keyed) {
        add(before, keyed ? "3" : "a1", "3", "Kommunens åtaganden", "");
        add(before, keyed ? "3.2" : "a2", "3.2", "Strategi", "Strategin antogs av fullmäktige och gäller i fyra år.");
        add(before, keyed ? "3.4" : "a3", "3.4", "Samverkan med näringsliv och medborgare", TOGETHER);
        add(before, keyed ? "4" : "a4", "4", "Viable Cities åtaganden", "");
        add(before, keyed ? "4.2" : "a5", "4.2", "Smart policyutveckling", SMART);
        add(before, keyed ? "4.4" : "a6", "4.3", "Samordnad finansiering", FUNDING);
        add(before, keyed ? "5" : "a7", "5", "Myndigheternas åtaganden", "");
        add(before, keyed ? "5.1" : "a8", "5.1", "Lärande arbetssätt för policyutveckling", LEARNING);
        add(before, keyed ? "5.3" : "a9", "5.3", "Samordnad finansiering", AGENCY_FUNDING);
        add(before, keyed ? "6" : "b1", "6", "Strategiska utvecklingsprojekt 2023", "");
        add(before, keyed ? "6.2" : "b2", "6.2", "Konkurrenskraft och finansiering", PLANS + "\n\n" + COMPETING);
        add(before, keyed ? "6.6" : "b3", "6.4", "Mission klimatneutrala städer internationellt", ABROAD);
        add(before, keyed ? "9" : "b4", "8", "Kontraktet", "Avtalet är version 3 och gäller under 2023.");

        add(after, "3", "3", "Kommunens åtaganden", "");
        add(after, "3.2", "3.2", "Strategi", "Strategin antogs av fullmäktige och gäller i fyra år.");
        add(after, "3.2.3", "3.3.3", "Samverkan med näringsliv och medborgare", STRATEGY_TOGETHER);
        add(after, "3.4", "3.4", "Samverkan med näringsliv och medborgare", TOGETHER + " Rådet fick en ny ordförande.");
        add(after, "4", "4", "Viable Cities åtaganden", "");
        add(after, "4.2", "4.2", "Smart policyutveckling", SMART.replace("två", "fyra"));
        add(after, "4.3", "4.3", "Innovation", "En ny fond för prov i full skala öppnas i vår, med sex platser.");
        add(after, "4.4", "4.4", "Samordnad finansiering", FUNDING.replace("banker", "banker och pensionsfonder"));
        add(after, "5", "5", "Myndigheternas åtaganden", "");
        add(after, "5.1", "5.1", "Smart policyutveckling", LEARNING.replace("varje månad", "varannan vecka"));
        add(
                after,
                "5.3",
                "5.3",
                "Samordnande insatser kring finansiering",
                AGENCY_FUNDING.replace("ett svar", "besked"));
        add(after, "6", "6", "Strategiska utvecklingsprojekt 2024", "");
        add(after, "6.2", "6.2", "Klimatinvesteringsplaner", PLANS.replace("varje höst", "varje vår"));
        add(after, "6.3", "6.3", "Konkurrenskraft genom omställning", COMPETING);
        add(after, "6.6", "6.6", "Mission klimatneutrala städer internationellt", ABROAD);
        add(after, "7.4", "7.4", "Viktigaste uppdateringar för myndigheterna", "");
        add(after, "7.4.1", "7.4.1", "Smart policyutveckling", LABS);
        add(after, "9", "9", "Kontraktet", "Avtalet är version 4 och gäller under 2024.");
    }

    @Test
    void with_stable_keys_the_new_half_of_a_split_is_found_by_its_words() {
        yearOfRenumbering(true);

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
        yearOfRenumbering(true);

        assertThat(followed(Map.of("6.3", List.of("6.2")))).contains("6.2→6.2 key", "6.2→6.3 succession");
    }

    @Test
    void without_stable_keys_titles_and_words_tell_and_a_title_that_occurs_twice_is_no_proof() {
        yearOfRenumbering(false);

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
        add(before, "a", "3", "Åtaganden", "");
        add(before, "b", "3.2", "Strategi", "Strategin gäller.");
        add(before, "c", "3.2.1", "Samverkan", STRATEGY_TOGETHER);
        add(before, "d", "3.4", "Samverkan", TOGETHER);
        add(after, "k", "3", "Åtaganden", "");
        add(after, "l", "3.2", "Strategi", "Strategin gäller.");
        add(after, "m", "3.2.1", "Samverkan", TOGETHER);
        add(after, "n", "3.4", "Samverkan", STRATEGY_TOGETHER);

        assertThat(followed(Map.of())).contains("3.4→3.2.1 title", "3.2.1→3.4 title");
    }

    @Test
    void two_sections_that_became_one_are_followed_by_their_words_or_by_the_template() {
        add(before, "6.2", "6.2", "Planer", PLANS);
        add(before, "6.3", "6.3", "Konkurrenskraft", COMPETING);
        add(after, "6.2", "6.2", "Planer och konkurrenskraft", PLANS + "\n\n" + COMPETING);

        assertThat(followed(Map.of())).containsExactly("6.2→6.2 key", "6.3→6.2 text");
        assertThat(followed(Map.of("6.2", List.of("6.2", "6.3")))).containsExactly("6.2→6.2 key", "6.3→6.2 succession");
    }

    @Test
    void words_that_stay_where_they_were_make_no_split() {
        add(before, "1", "1", "Planer", PLANS);
        add(after, "1", "1", "Planer", PLANS);
        add(after, "2", "2", "Sammandrag", PLANS);

        assertThat(followed(Map.of())).containsExactly("1→1 key", "2 new");
    }

    @Test
    void the_template_says_nothing_of_sections_that_stood_in_both_texts() {
        add(before, "6.2", "6.2", "Planer", PLANS);
        add(before, "6.3", "6.3", "Konkurrenskraft", COMPETING);
        add(after, "6.2", "6.2", "Planer", PLANS);
        add(after, "6.3", "6.3", "Konkurrenskraft", COMPETING);

        assertThat(followed(Map.of("6.3", List.of("6.2")))).containsExactly("6.2→6.2 key", "6.3→6.3 key");
    }

    private static void add(List<Section> text, String key, String number, String title, String body) {
        text.add(new Section(
                key,
                number,
                title,
                number.split("\\.").length,
                text.size(),
                Owner.PROGRAMME,
                1,
                body,
                "någon",
                Instant.EPOCH,
                false));
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
