package org.arshjul.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.arshjul.document.VeraPdf;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.jsoup.select.Elements;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A report as people see it on pages: compiled, sent back, published, and compared with all others that count the same. */
final class ReportsOnPages {

    private final PagesTest pages;
    private final JdbcClient jdbc;

    ReportsOnPages(PagesTest pages, JdbcClient jdbc) {
        this.pages = pages;
        this.jdbc = jdbc;
    }

    void compile(Visitor contact) {
        Document page = contact.open(pages.task(contact, "Sammanställ uppföljningen", "halvår"));
        FormElement form = contact.form(page, YearOnPagesTest.OWN);
        String begun = form.selectFirst("[name=summary]").wholeText().strip();
        assertThat(begun).startsWith("## Läget i korthet").contains("[[avsnitt]]", "1 klart", "påbörjat");
        assertThat(page.select(".report svg[role=img] desc").text()).contains("1 klart");

        form.selectFirst("[name=summary]").text(begun.replace("[[avsnitt]]", "[[avsnittet]]"));
        Document preview = contact.submit(form, Map.of("action", "preview"));
        assertThat(preview.select(".refusal").text()).contains("[[avsnittet]]");
        Document refused = contact.submit(contact.form(preview, YearOnPagesTest.OWN), Map.of());
        assertThat(contact.status()).isEqualTo(422);
        assertThat(refused.select("#refusal").text()).contains("[[avsnittet]]", "[[avsnitt]]");

        form = contact.form(refused, YearOnPagesTest.OWN);
        form.selectFirst("[name=summary]").text(begun + "\nVi ligger i fas.");
        YearOnPagesTest.done(contact, contact.submit(form, Map.of()));
        Visitor stranger = pages.anybody();
        stranger.open("/public/reports/2026/enkoping/half-year");
        assertThat(stranger.status()).isEqualTo(404);
    }

    void sendBack(Visitor registrar) {
        Document page = registrar.open(pages.task(registrar, "Ta del av uppföljningen", "halvår"));
        assertThat(page.select("article.report").text()).contains("Vi ligger i fas.");
        Document refused = registrar.submit(registrar.form(page, YearOnPagesTest.OWN), Map.of("sendBack", "true"));
        assertThat(registrar.status()).isEqualTo(422);
        assertThat(refused.select("#refusal").text()).contains("minst en fråga");
        FormElement form = registrar.form(refused, YearOnPagesTest.OWN);
        registrar.fill(form, Map.of("question.0", "Varför är 3.9 inte klart?"));
        registrar.submit(form, Map.of());
        assertThat(registrar.status()).isEqualTo(422);
        Document more = registrar.submit(form, Map.of("action", "more"));
        assertThat(more.select("[name=question.0]").text()).contains("3.9");
        assertThat(more.select("[name=question.3]")).hasSize(1);
        YearOnPagesTest.done(
                registrar, registrar.submit(registrar.form(more, YearOnPagesTest.OWN), Map.of("sendBack", "true")));
    }

    void publishedReport() {
        Visitor reader = pages.anybody();
        String report = reader.open("/public/reports")
                .selectFirst("a[href$=enkoping/half-year]")
                .attr("href");
        assertThat(reader.open("/public/contracts/2026/enkoping").select("a[href=" + report + "]"))
                .hasSize(1);
        Document page = reader.open(report);
        assertThat(page.select("h1").text()).isEqualTo("Uppföljning av åtagandena i Enköping, första halvåret 2027");
        assertThat(page.select("main").text())
                .contains("Kommunstyrelsen tog del", "Åtta bryggor klara")
                .doesNotContain("Marken är inte köpt än");
        assertThat(VeraPdf.failures(reader.download(report + ".pdf"))).isEmpty();
        assertThat(reader.download(report + ".docx")).startsWith('P', 'K');
        assertThat(new String(reader.download(report + ".csv"), StandardCharsets.UTF_8))
                .contains(",done,100,Åtta bryggor\tklara,,Andel,4.25,");
        assertThat(pages.as("lund.contact")
                        .open("/reports/2026/enkoping/half-year")
                        .select("main")
                        .text())
                .contains("Marken är inte köpt än.");
    }

    /** The municipality's report, the national one and the steering group's page, against the rows themselves. */
    void theSameNumbersEverywhere(Visitor steering) {
        Visitor reader = pages.anybody();
        Document national = await().atMost(Duration.ofSeconds(120))
                .until(() -> reader.open("/public/reports/2026"), page -> reader.status() == 200);
        Document own = reader.open("/public/reports/2026/enkoping/year-end");
        Document page = steering.open("/steering?year=2026");

        List<String> enkoping = counted("enkoping");
        assertThat(row(own, "efter avsnitt", "Summa")).isEqualTo(enkoping);
        assertThat(row(own, "år för år", "gäller 2027")).isEqualTo(enkoping);
        assertThat(row(national, "efter part", "Enköping")).isEqualTo(enkoping);
        assertThat(row(national, "slag av part", "Kommuner")).isEqualTo(enkoping);
        assertThat(row(page.select("table:has(caption:contains(efter part))"), "Enköping"))
                .isEqualTo(enkoping);
        List<String> all = counted("%");
        assertThat(row(national, "efter avsnitt", "Summa")).isEqualTo(all);
        assertThat(row(national, "år för år", "gäller 2027")).isEqualTo(all);
        assertThat(row(page.select("table:has(caption:contains(år för år))"), "gäller 2027"))
                .isEqualTo(all);
        Document analysis = steering.open("/steering/analysis?year=2026");
        assertThat(row(analysis.select("table:has(th:contains(procentenheter))"), "gäller 2027"))
                .containsSubsequence(
                        Math.round(100f * Integer.parseInt(all.get(2)) / Integer.parseInt(all.get(6))) + " %",
                        all.get(3),
                        all.get(5),
                        all.get(6));
        assertThat(analysis.select("h2:contains(Vad tog tid) + div tbody td").eachText())
                .hasSize(16)
                .doesNotContain("–");
        assertThat(analysis.select("main").text()).contains("Alla parter har rapporterat om alla sina åtaganden.");
        assertThat(VeraPdf.failures(reader.download("/public/reports/2026.pdf")))
                .isEmpty();
        assertThat(new String(reader.download("/public/reports/2026.csv"), StandardCharsets.UTF_8))
                .contains("2027,parties,enkoping," + String.join(",", enkoping));
    }

    /** Counted one by one from the rows: in force or given up, by the last report; those without one, and all, last. */
    private List<String> counted(String party) {
        Map<String, Integer> counts = new TreeMap<>();
        jdbc.sql("""
                        select coalesce((select r.status from progress_report r where r.commitment_id = c.id
                                          order by r.id desc fetch first row only), 'NONE') as status
                          from commitment c
                         where c.text_id like '2026/%' and c.party like ?
                           and (c.state = 'PROMISED' or c.dropped_reason is not null)
                        """).param(party).query(String.class).list().forEach(status -> counts.merge(status, 1, Integer::sum));
        List<Integer> row = Stream.of("PLANNED", "BEGUN", "DONE", "LATE", "DROPPED", "NONE")
                .map(status -> counts.getOrDefault(status, 0))
                .toList();
        int all = row.stream().mapToInt(Integer::intValue).sum();
        assertThat(all).isPositive();
        return Stream.concat(row.stream(), Stream.of(all)).map(String::valueOf).toList();
    }

    private static List<String> row(Document report, String figure, String name) {
        return row(report.select(".figure:has(.caption:contains(" + figure + "))"), name);
    }

    /** The numbers of the row of that name. */
    private static List<String> row(Elements table, String name) {
        return table.select("tbody tr").stream()
                .filter(row -> row.selectFirst("th").text().equals(name))
                .map(row -> row.select("td:not(.bar-cell)").eachText())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + name + " in " + table.text()));
    }
}
