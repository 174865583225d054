package org.arshjul.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.arshjul.platform.Digest;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;

/** The coordinator takes in a contract by its pages, without JavaScript. */
class ImportPagesTest extends PagesTest {

    private static final String CONTRACT = """
            Klimatkontrakt 2030

            Alla hjälps åt.

            1. Syftet med Klimatkontrakt 2030
            Det ska gå fort.

            3. Kommunens åtaganden
            3.9. Klimatsmart mobilitet
            Vi bygger om.

            Under 2023 avser kommunen att:

            • Bygga en bro.

            3.12. Torget
            Det blir grönt.

            9. Kontraktet
            Avtalet gäller för 2023.

            Stockholm 2022-12-08

            Eva Ek
            Kommunstyrelsens ordförande,
            Lunds kommun
            """;

    @Test
    void a_contract_is_looked_through_corrected_and_confirmed() {
        Visitor coordinator = as("coordinator");
        assertThat(coordinator.open("/board/2025").select("a[href=/imports]")).hasSize(1);
        Document report = upload(coordinator, CONTRACT, "lund-2022.txt");

        assertThat(report.select("h1").text()).isEqualTo("Avtal: Lund 2022");
        assertThat(report.select(".asked").text()).contains("6 avsnitt", "1 åtagande", "Inget ord gick förlorat");
        assertThat(report.select(".digest").get(0).text())
                .isEqualTo(Digest.of(CONTRACT).hex());
        assertThat(report.select("#findings ~ details[open] td").text()).contains("rad 16", "3.12. Torget");
        assertThat(report.select("#sections ~ div tr").eachText())
                .anySatisfy(row -> assertThat(row).contains("3.12 Torget", "finns inte i mallen"))
                .anySatisfy(row -> assertThat(row).contains("3.9 Klimatsmart mobilitet", "samma", "via rubriken"));
        assertThat(coordinator.download(address(report) + "/file"))
                .isEqualTo(CONTRACT.getBytes(StandardCharsets.UTF_8));

        Document section = coordinator.open(sectionOf(report, "Torget"));
        FormElement form = coordinator.form(section, "form[action*=/sections/]");
        coordinator.fill(form, Map.of("number", "tolv"));
        Document refused = coordinator.submit(form, Map.of());
        assertThat(coordinator.status()).isEqualTo(422);
        assertThat(refused.select("#refusal").text()).contains("tolv", "3.11");
        assertThat(refused.select("[name=number]").val()).isEqualTo("tolv");
        form = coordinator.form(refused, "form[action*=/sections/]");
        coordinator.fill(form, Map.of("number", "3.10"));
        assertThat(coordinator.submit(form, Map.of()).select("h1").text()).isEqualTo("3.10 Torget");

        report = coordinator.open(address(report));
        assertThat(report.select("#corrections ~ ol li").text()).contains("nummer: 3.10", "3.12. Torget");
        assertThat(report.select(".late").text()).contains("Dessa ord i filen kom inte med: 12");
        report = coordinator.submit(coordinator.form(report, "form[action$=/removal]"), Map.of());
        assertThat(report.select("[role=status]").text()).contains("tillbakatagen");
        assertThat(report.select(".asked").text()).contains("Inget ord gick förlorat");

        Document confirmation = coordinator.open(address(report) + "/confirmation");
        assertThat(confirmation.select(".happens").text())
                .contains("Lund 2022", "4 avsnitt", "Det finns ingen gemensam text för 2022");
        coordinator.open("/contracts/2022/lund");
        assertThat(coordinator.status()).isEqualTo(404);

        FormElement confirm = coordinator.form(confirmation, "form[action$=/confirmation]");
        report = coordinator.submit(confirm, Map.of("shared", "true"));
        assertThat(report.select("[role=status]").text()).contains("Avtalet är intaget");
        assertThat(coordinator.open("/contracts/2022/lund").text()).contains("Det blir grönt.");
        assertThat(coordinator.submit(confirm, Map.of()).select("#refusal").text())
                .contains("redan intagen av coordinator");
        assertThat(coordinator.status()).isEqualTo(409);
    }

    @Test
    void list_items_are_ruled_and_signatories_added_and_removed() {
        Visitor coordinator = as("coordinator");
        Document report = upload(
                coordinator,
                CONTRACT.replace("Vi bygger om.", "Vi ska:\n\n• Laga räcket.\n\nMer är sagt."),
                "lund-2022.txt");
        Document section = coordinator.open(sectionOf(report, "mobilitet"));
        assertThat(section.select("ul.rulings li").eachText())
                .satisfiesExactly(
                        item -> assertThat(item).contains("Laga räcket. inget åtagande", "Det är ett åtagande"),
                        item -> assertThat(item).contains("Bygga en bro. åtagande", "Det är inget åtagande"));

        section = coordinator.submit(coordinator.form(section, "ul.rulings li:contains(Laga räcket) form"), Map.of());
        assertThat(section.select("h1").text()).contains("Klimatsmart mobilitet");
        assertThat(section.select("ul.rulings li").first().text()).contains("åtagande avgjort av samordnaren");

        report = coordinator.open(address(report));
        assertThat(report.select(".asked").text()).contains("2 åtaganden");
        assertThat(report.select("#corrections ~ ol li").text()).contains("punkten i en lista", "åtagande: ja");

        report = coordinator.submit(coordinator.form(report, "form:has([value=no-signatory])"), Map.of());
        FormElement added = coordinator.form(report, "form.signatory-added");
        coordinator.fill(added, Map.of("name", "Bo Bild", "role", "Rektor", "organisation", "Formas"));
        report = coordinator.submit(added, Map.of());
        assertThat(report.select("ul.signing > li").eachText())
                .singleElement()
                .asString()
                .contains("Bo Bild, Rektor, Formas", "tillagd av samordnaren")
                .doesNotContain("okänd part");
    }

    private static String sectionOf(Document report, String words) {
        return report.select("a[href*=/sections/]").stream()
                .filter(link -> link.attr("aria-label").contains(words))
                .findFirst()
                .orElseThrow()
                .attr("href");
    }

    @Test
    void a_file_of_another_year_is_said_to_be_one() {
        Visitor coordinator = as("coordinator");
        Document report = upload(coordinator, CONTRACT.replace("Vi bygger om.", "Vi bygger nytt."), "lund-2022.txt");
        assertThat(report.text()).doesNotContain("Enligt filen undertecknades avtalet");

        FormElement whose = coordinator.form(report, "form[aria-label]");
        coordinator.fill(whose, Map.of("year", "2021"));
        report = coordinator.submit(whose, Map.of());

        String said = "Enligt filen undertecknades avtalet 2022, men det tas in som avtalet från 2021.";
        assertThat(report.text()).contains(said);
        assertThat(coordinator.open(address(report) + "/confirmation").text()).contains(said);
    }

    @Test
    void another_municipalitys_file_and_a_shared_text_that_is_there_are_said_before() {
        Visitor coordinator = as("coordinator");
        Document report =
                upload(coordinator, CONTRACT.replace("2023", "2026").replace("2022", "2025"), "lund-2025.txt");
        FormElement whose = coordinator.form(report, "form[aria-label]");
        whose.select("option").forEach(option -> option.removeAttr("selected"));
        whose.select("option[value=kalmar]").attr("selected", "selected");
        report = coordinator.submit(whose, Map.of());
        assertThat(report.select("h1").text()).isEqualTo("Avtal: Kalmar 2025");

        Document confirmation = coordinator.open(address(report) + "/confirmation");
        assertThat(confirmation.select("fieldset legend").text()).contains("Lunds kommun");
        assertThat(confirmation.select(".happens").text()).contains("Den gemensamma texten för 2025 finns redan");
        assertThat(confirmation.select("[name=shared]").hasAttr("checked")).isFalse();
        assertThat(confirmation.select(".changes ins")).isNotEmpty();
        Document refused = coordinator.submit(coordinator.form(confirmation, "form[action$=/confirmation]"), Map.of());
        assertThat(coordinator.status()).isEqualTo(422);
        assertThat(refused.select("#refusal").text()).contains("Lunds kommun", "Kalmar kommun");

        Document discarded = coordinator.submit(
                coordinator.form(coordinator.open(address(report)), "form[action$=/discard]"), Map.of());
        assertThat(discarded.select("tbody").text()).contains("lund-2025.txt", "lagt åt sidan");
    }

    @Test
    void a_file_that_cannot_be_read_is_refused_beside_the_field_and_not_kept() {
        Visitor coordinator = as("coordinator");

        Document refused = upload(coordinator, "   ", "tom.txt");

        assertThat(coordinator.status()).isEqualTo(422);
        assertThat(refused.select("#refusal").text()).contains("tom.txt", "tom");
        assertThat(refused.select("#file").attr("aria-describedby")).contains("refusal");
        assertThat(refused.select("tbody").text()).doesNotContain("tom.txt");
    }

    @Test
    void a_contract_may_be_large_and_a_file_beyond_the_limit_is_answered_by_a_page_that_names_it() {
        Visitor coordinator = as("coordinator");
        assertThat(coordinator.open("/imports").select("#file-help").text()).contains("högst 20 MB");
        String large = CONTRACT.replace("Vi bygger om.", ("Vi bygger om. " + " ".repeat(10_000) + "\n").repeat(800));

        assertThat(upload(coordinator, large, "lund-2022.txt")
                        .select("[role=status]")
                        .text())
                .contains("läst och sparad");

        for (int megabytes : new int[] {21, 30}) {
            Document refused = upload(coordinator, "x".repeat(megabytes * 1024 * 1024), "stor.txt");
            assertThat(coordinator.status()).isEqualTo(413);
            assertThat(refused.select("h1").text()).isEqualTo("Filen är för stor");
            assertThat(refused.select("[role=alert]").text()).contains("högst 20 MB");
        }
    }

    @Test
    void the_same_file_again_is_the_one_that_waits() {
        Visitor coordinator = as("coordinator");
        String file =
                CONTRACT.replace("Torget", "Parken").replace("2022", "2021").replace("2023", "2022");
        Document first = upload(coordinator, file, "a.txt");

        assertThat(first.select("[role=status]").text()).contains("läst och sparad");
        assertThat(address(upload(coordinator, file, "b.txt"))).isEqualTo(address(first));
    }

    @Test
    void only_coordinators_come_here() {
        for (String person : new String[] {"lund.contact", "auditor", "steering"}) {
            Visitor visitor = as(person);
            visitor.open("/imports");
            assertThat(visitor.status()).as(person).isEqualTo(403);
        }
    }

    private static Document upload(Visitor coordinator, String text, String name) {
        FormElement form = coordinator.form(coordinator.open("/imports"), "form.send-in");
        return coordinator.upload("/imports", form, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String address(Document report) {
        return java.net.URI.create(report.location()).getPath();
    }
}
