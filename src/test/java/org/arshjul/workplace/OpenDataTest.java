package org.arshjul.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.arshjul.document.VeraPdf;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is there for everybody: pages, files for programs, and the statement on accessibility. */
class OpenDataTest extends PagesTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @Autowired
    private ObjectMapper json;

    @Test
    void the_list_finds_a_municipality_by_a_part_of_its_name() {
        Visitor reader = anybody();

        assertThat(reader.open("/public?q=köping").select("main ul.columns").text())
                .contains("Enköpings kommun", "Linköpings kommun")
                .doesNotContain("Lund");
        Document none = reader.open("/public?q=%3Cb%3EÅmål");
        assertThat(none.select("[role=status]").text()).contains("<b>Åmål");
        assertThat(none.select("main b")).isEmpty();
    }

    @Test
    void the_list_follows_the_swedish_alphabet() {
        assertThat(anybody()
                        .open("/public")
                        .select("main ul.columns:contains(Örebro)")
                        .first()
                        .select("a")
                        .eachText())
                .endsWith("Växjö kommun", "Örebro kommun", "Östersunds kommun");
    }

    @Test
    void a_contract_says_when_it_applies_what_it_promises_and_where_its_files_are() {
        Document page = anybody().open("/public/contracts/2025/enkoping");

        assertThat(page.text()).contains("Avtalet gäller 2026.");
        assertThat(page.select("#commitments + p + div tbody tr")).hasSizeGreaterThan(20);
        assertThat(page.select("ul.downloads a").eachAttr("href")).contains("/public/contracts/2025/enkoping.pdf");
        assertThat(page.select("a[rel=license]")).hasSize(1);
    }

    @Test
    void programs_get_the_contracts_as_json_and_csv_with_the_same_rows() throws Exception {
        JsonNode catalogue = json.readTree(get("/public/contracts.json").body());
        String csv = new String(get("/public/contracts.csv").body(), StandardCharsets.UTF_8);

        assertThat(catalogue.path("licence").path("url").asText()).startsWith("https://");
        assertThat(catalogue.path("contracts")).hasSizeGreaterThanOrEqualTo(23);
        JsonNode first = catalogue.path("contracts").path(0);
        assertThat(first.path("parties")).hasSize(8);
        assertThat(first.path("validFrom").asText()).endsWith("-01-01");
        assertThat(csv).startsWith("\ufeffid,municipality,name,valid_from").contains("Enköpings kommun");
        assertThat(csv.strip().lines().count())
                .isEqualTo(catalogue.path("contracts").size() + 1L);
    }

    @Test
    void a_commitment_stands_in_both_files_and_a_shared_one_once() throws Exception {
        JsonNode all = json.readTree(get("/public/commitments.json").body());
        List<String> ids = all.findValuesAsText("id");

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(all.findValuesAsText("text")).contains("2025/enkoping", "2025/shared");
        assertThat(new String(get("/public/commitments.csv").body(), StandardCharsets.UTF_8))
                .contains(ids.get(0), ids.get(ids.size() - 1));
    }

    @Test
    void one_contract_is_there_as_json_and_as_pdf() throws Exception {
        JsonNode contract =
                json.readTree(get("/public/contracts/2025/enkoping.json").body());
        HttpResponse<byte[]> pdf = get("/public/contracts/2025/enkoping.pdf");

        assertThat(contract.path("contract").path("name").asText()).isEqualTo("Enköpings kommun");
        assertThat(contract.path("text").asText()).startsWith("# Klimatkontrakt 2030 – Enköpings kommun");
        assertThat(contract.path("commitments").size()).isGreaterThan(20);
        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(words(pdf.body()))
                .contains("Enköpings kommun", "3.9. Klimatsmart mobilitet", "Underskrifter", "Läsexemplar");
        assertThat(VeraPdf.failures(pdf.body())).isEmpty();
        assertThat(get("/public/contracts/2025/enkoping.pdf").body()).isEqualTo(pdf.body());
        assertThat(get("/public/contracts/2031/enkoping.pdf").statusCode()).isEqualTo(404);
    }

    @Test
    void what_has_not_changed_is_not_sent_again() throws Exception {
        HttpResponse<byte[]> first = get("/public/contracts.json");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> again = client.send(
                request("/public/contracts.json").header("If-None-Match", tag).build(),
                HttpResponse.BodyHandlers.ofByteArray());

        assertThat(first.headers().firstValue("Cache-Control")).contains("max-age=300, public");
        assertThat(first.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void the_accessibility_statement_says_all_that_the_law_asks_for_and_every_page_leads_to_it() {
        Document swedish = anybody().open("/public/tillganglighet");
        Document english = anybody().open("/public/tillganglighet?lang=en");

        assertThat(swedish.text())
                .contains("Viable Cities", "2018:1937", "delvis förenlig", "Självskattning", "25 november 2026");
        assertThat(swedish.select("main a").eachAttr("href"))
                .contains("mailto:arshjul@example.org", "https://www.digg.se/tdosanmalan");
        assertThat(english.text()).contains("complies with the Act in part");
        assertThat(english.select("main li")).hasSameSizeAs(swedish.select("main li"));
        assertThat(anybody().open("/public").select("footer a[href=/public/tillganglighet]"))
                .hasSize(1);
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static String words(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
