package org.arshjul.signing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.arshjul.contract.Section;
import org.arshjul.document.VeraPdf;
import org.arshjul.document.docx.Docx;
import org.arshjul.document.docx.DocxParagraph;
import org.arshjul.document.docx.DocxReading;
import org.arshjul.platform.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractDocumentTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @EnumSource
    void its_pdf_is_fit_for_archives_and_for_every_reader(DocumentState state) {
        assertThat(VeraPdf.failures(SampleContract.document(state).pdf())).isEmpty();
    }

    @Test
    void its_pdf_has_cover_contents_sections_as_numbered_signatures_and_annexes_in_that_order() throws IOException {
        assertThat(words(DocumentState.FIXED))
                .containsSubsequence(
                        "Klimatkontrakt 2030 – Enköpings kommun",
                        "Version 7, gäller 2027",
                        "Fastställt för undertecknande 1 december 2026 kl. 10.30",
                        "Innehåll",
                        "3.1. Mål",
                        "Underskrifter",
                        "1. Syfte",
                        "En fotnot",
                        "3.1.1 Delmål",
                        "Egen rubrik",
                        "2027. Året.",
                        "Underskrifter",
                        "Bilaga 1 - Länkar",
                        "Planen");
    }

    @Test
    void its_cover_says_which_texts_it_holds() throws IOException {
        assertThat(words(DocumentState.FIXED).replaceAll("\\s", ""))
                .contains(
                        "Kommunenstext(2026/enkoping)Version4,somdenlydersedan1juni2026kl.09.00.SHA-256"
                                + Digest.of("own"),
                        "Gemensamtext(2026/shared)Version12,somdenlydersedan1juni2026kl.09.00.SHA-256"
                                + Digest.of("shared"),
                        "Helatexten(Markdown)SHA-256"
                                + Digest.of(SampleContract.assembled().markdown()));
    }

    @Test
    void its_page_for_signatures_names_who_signs_and_says_where_nobody_is_known() throws IOException {
        String words = words(DocumentState.FIXED);
        String signatures = words.substring(words.lastIndexOf("Underskrifter"));

        assertThat(signatures)
                .contains(
                        "Åsa Öberg",
                        "Kommunstyrelsens ordförande",
                        "Inte utsedd; namnet skrivs här",
                        "Generaldirektör");
    }

    @Test
    void a_draft_says_so_on_every_page_and_what_is_fixed_on_none() throws IOException {
        try (PDDocument draft =
                Loader.loadPDF(SampleContract.document(DocumentState.DRAFT).pdf())) {
            for (int page = 1; page <= draft.getNumberOfPages(); page++) {
                assertThat(words(draft, page)).contains("UTKAST");
            }
        }
        assertThat(words(DocumentState.FIXED)).doesNotContainIgnoringCase("utkast");
        assertThat(words(DocumentState.COPY))
                .doesNotContainIgnoringCase("utkast")
                .contains("Läsexemplar");
    }

    @Test
    void its_markdown_and_its_json_travel_inside() throws IOException {
        ContractDocument document = SampleContract.document(DocumentState.FIXED);
        try (PDDocument pdf = Loader.loadPDF(document.pdf())) {
            var files = pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();

            assertThat(files.get("klimatkontrakt-enkoping-2027.md")
                            .getEmbeddedFile()
                            .toByteArray())
                    .isEqualTo(document.markdown());
            assertThat(files.get("klimatkontrakt-enkoping-2027.json")
                            .getEmbeddedFile()
                            .toByteArray())
                    .isEqualTo(document.json());
        }
    }

    @Test
    void its_word_file_says_the_same_under_the_same_headings() throws IOException {
        ContractDocument document = SampleContract.document(DocumentState.DRAFT);
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(document.docx()))) {
            List<String> paragraphs =
                    word.getParagraphs().stream().map(XWPFParagraph::getText).toList();
            assertThat(paragraphs)
                    .containsSubsequence(
                            "Klimatkontrakt 2030 – Enköpings kommun",
                            "3. Kommunens åtaganden",
                            "3.1. Mål",
                            "öppna två cykelstråk",
                            "3.1.1 Delmål",
                            "Bilaga 1 - Länkar");
            assertThat(paragraphs.get(1)).startsWith("UTKAST");
            assertThat(word.getTables()).hasSize(2);
        }
    }

    @Test
    void its_word_file_is_built_as_the_pdf_is() throws IOException {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(
                SampleContract.document(DocumentState.FIXED).docx()))) {
            assertThat(words(word))
                    .containsSubsequence(
                            "Klimatkontrakt 2030 – Enköpings kommun",
                            "Version 7, gäller 2027",
                            "Gemensam text (2026/shared): Version 12, som den lyder sedan 1 juni 2026 kl. 09.00.",
                            "Innehåll",
                            "1. Syfte",
                            "Underskrifter",
                            "3.1. Mål",
                            "öppna två cykelstråk",
                            "Underskrifter",
                            "Part Namn och befattning Ort, datum och underskrift",
                            "Enköpings kommun Åsa Öberg Kommunstyrelsens ordförande",
                            "Formas Inte utsedd; namnet skrivs här Generaldirektör",
                            "Bilaga 1 - Länkar");
        }
        try (XWPFDocument copy = new XWPFDocument(new ByteArrayInputStream(
                SampleContract.document(DocumentState.COPY).docx()))) {
            assertThat(words(copy)).contains("Finns hos parterna").doesNotContain("Åsa Öberg");
        }
    }

    private static String words(XWPFDocument word) {
        StringBuilder words = new StringBuilder();
        new XWPFWordExtractor(word)
                .getText()
                .lines()
                .forEach(line -> words.append(line).append(' '));
        return words.toString().replaceAll("\\s+", " ");
    }

    @Test
    void only_its_text_comes_back_from_its_word_file() {
        ContractDocument document = SampleContract.document(DocumentState.FIXED);
        DocxReading read = Docx.read(document.docx(), "avtal.docx");

        String text = Docx.markdown(read.blocks(), 1);
        assertThat(text)
                .contains("# 3.1. Mål", "öppna två cykelstråk", "Bilaga 1 - Länkar")
                .doesNotContain("Version 7", "Gemensam text", "Innehåll", "Underskrifter", "Befattning", "Åsa Öberg");
        assertThat(headings(read)).containsExactlyElementsOf(headings(document));
    }

    private static List<String> headings(DocxReading read) {
        return read.blocks().stream()
                .filter(block ->
                        block instanceof DocxParagraph paragraph && paragraph.kind() == DocxParagraph.Kind.HEADING)
                .filter(block -> !((DocxParagraph) block).id().isEmpty())
                .map(block -> ((DocxParagraph) block).words())
                .toList();
    }

    private static List<String> headings(ContractDocument document) {
        return document.contract().sections().stream().map(Section::heading).toList();
    }

    @Test
    void another_machine_in_another_place_makes_the_same_bytes() throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.timezone=Pacific/Auckland",
                "-Duser.language=ar",
                "-Duser.country=EG",
                "-Dfile.encoding=ISO-8859-1",
                "-Dline.separator=\r\n",
                "-cp",
                System.getProperty("java.class.path"),
                Elsewhere.class.getName());
        Process elsewhere = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String digests = new String(elsewhere.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(elsewhere.waitFor()).isZero();
        assertThat(digests.strip()).isEqualTo(digests());
    }

    /** Prints what it makes. */
    static final class Elsewhere {

        public static void main(String[] none) {
            System.out.print(digests());
        }
    }

    private static String digests() {
        ContractDocument document = SampleContract.document(DocumentState.FIXED);
        return "%s %s %s %s"
                .formatted(
                        Digest.of(document.pdf()),
                        Digest.of(document.docx()),
                        Digest.of(document.json()),
                        Digest.of(document.markdown()));
    }

    /** A contract that everybody agreed on must not stop at its print. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "`kod`",
                "    indraget\n\n~~~\nstängsel",
                "styrtecken: \u0000 \u0007 \u000b \uFFFE \uD83D",
                "]]> <!-- --> <script>alert(1)</script> &nbsp; &bogus; <cover>",
                "漢字 עברית العربية 😀 \u00ad\u200b",
                "Ettmyckettlångtordutanmellanslag"
            })
    void whatever_people_write_can_be_printed(String body) {
        ContractDocument document =
                SampleContract.document(DocumentState.FIXED, SampleContract.saying(body.repeat(40)));

        assertThat(VeraPdf.failures(document.pdf())).isEmpty();
    }

    @Test
    void its_json_is_what_the_schema_describes() throws IOException {
        JsonNode schema;
        try (InputStream file = getClass().getResourceAsStream("/static/public/contract-1.schema.json")) {
            schema = JSON.readTree(file);
        }
        List<String> faults = new ArrayList<>();
        compare("$", JSON.readTree(SampleContract.document(DocumentState.FIXED).json()), schema, faults);
        compare("$", JSON.readTree(SampleContract.document(DocumentState.DRAFT).json()), schema, faults);

        assertThat(faults).isEmpty();
    }

    private static void compare(String place, JsonNode value, JsonNode schema, List<String> faults) {
        if (value.isObject()) {
            value.fields().forEachRemaining(field -> {
                JsonNode described = schema.path("properties").path(field.getKey());
                if (described.isMissingNode()) {
                    faults.add(place + "." + field.getKey() + " is not described");
                } else {
                    compare(place + "." + field.getKey(), field.getValue(), described, faults);
                }
            });
            schema.path("required").forEach(name -> {
                if (!value.has(name.asText())) {
                    faults.add(place + "." + name.asText() + " is missing");
                }
            });
        } else if (value.isArray()) {
            value.forEach(item -> compare(place + "[]", item, schema.path("items"), faults));
        } else if (!schema.path("type").asText().equals(value.isInt() ? "integer" : "string")) {
            faults.add(place + " is of another type");
        } else if (schema.has("enum") && !allowed(schema).contains(value.asText())) {
            faults.add(place + " is none of " + allowed(schema));
        }
    }

    private static List<String> allowed(JsonNode schema) {
        List<String> values = new ArrayList<>();
        schema.path("enum").forEach(value -> values.add(value.asText()));
        return values;
    }

    private static String words(DocumentState state) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(SampleContract.document(state).pdf())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private static String words(PDDocument pdf, int page) throws IOException {
        PDFTextStripper words = new PDFTextStripper();
        words.setStartPage(page);
        words.setEndPage(page);
        return words.getText(pdf).replaceAll("\\s+", " ");
    }
}
