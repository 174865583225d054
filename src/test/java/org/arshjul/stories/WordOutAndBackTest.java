package org.arshjul.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.arshjul.document.docx.Docx;
import org.arshjul.document.docx.DocxBlock;
import org.arshjul.document.docx.DocxContent;
import org.arshjul.document.docx.DocxParagraph;
import org.arshjul.document.docx.DocxRun;
import org.arshjul.platform.task.HumanTask;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** A party takes its sections home as a Word file, writes in it, and brings it back. */
@Stories
class WordOutAndBackTest {

    private static final String CONTACT = "enkoping.contact";

    @Autowired
    Story story;

    @Autowired
    WebApplicationContext context;

    private TextStory text;
    private HumanTask task;
    private Reader owner;

    @BeforeEach
    void a_municipality_revises_its_text() {
        text = story.drafting().contract("enkoping").text();
        task = text.year.product.task("ReviseSections", text.id.toString(), "municipality");
        owner = reader(CONTACT);
    }

    @Test
    void an_untouched_file_changes_nothing() {
        Document page = bring(fetched());

        assertThat(page.select("h1").text()).isEqualTo("Din Word-fil, innan den räknas");
        assertThat(page.text()).contains("ändrar inget avsnitt");
        assertThat(page.select("input[name=take], button:contains(Ta in)")).isEmpty();
    }

    @Test
    void what_was_changed_is_shown_and_counts_only_once_it_is_chosen_and_saved() {
        String before = text.section("3.9").body();
        Document page = bring(edited(words -> words.replace("har minskat", "har halverats")));

        assertThat(page.select("article h2").eachText())
                .singleElement()
                .asString()
                .startsWith("3.9.");
        assertThat(page.select("article ins").text()).contains("halverats");
        assertThat(page.select("article").text()).contains("Känt igen på filens egen märkning");
        assertThat(text.section("3.9").body()).isEqualTo(before);

        owner.send("/tasks/" + task.id() + "/word/take", (FormElement) page.selectFirst("section.brought form"));
        assertThat(owner.status()).isEqualTo(302);
        assertThat(text.section("3.9").body()).as("still a draft").isEqualTo(before);
        Document form = owner.open(task);
        FormElement answer = (FormElement) form.selectFirst("form.answer");
        owner.send("/tasks/" + task.id() + "/sections", answer);
        assertThat(text.section("3.9").body()).isEqualTo(before.replace("har minskat", "har halverats"));
    }

    @Test
    void what_belongs_to_no_section_of_theirs_is_not_taken_and_it_says_why() {
        List<DocxBlock> blocks = new ArrayList<>(blocks());
        blocks.add(1, paragraph("Kolla detta, Eva."));
        blocks.add(DocxParagraph.heading(2, "3.99. Hemmapåhittat"));
        blocks.add(paragraph("Ny text."));
        blocks.add(DocxParagraph.heading(1, "1. Syftet med Klimatkontrakt 2030"));
        blocks.add(paragraph("Någon annans."));
        Document page = bring(file(blocks));

        assertThat(page.select("section.refusal li").eachText())
                .satisfiesExactly(
                        outside -> assertThat(outside).contains("utanför alla avsnitt", "Kolla detta, Eva."),
                        unknown -> assertThat(unknown).contains("3.99. Hemmapåhittat", "inget sådant avsnitt"),
                        others -> assertThat(others).contains("1. Syftet", "skrivs av någon annan"));
        assertThat(page.text()).contains("ändrar inget avsnitt");
    }

    @Test
    void a_section_without_its_mark_is_found_by_number_and_title_and_one_that_stands_twice_is_read_once() {
        List<DocxBlock> blocks = new ArrayList<>();
        for (DocxBlock block : edited(blocks(), words -> words.replace("har minskat", "har halverats"))) {
            blocks.add(block instanceof DocxParagraph paragraph ? paragraph.identified("") : block);
        }
        String heading = text.section("3.9").heading();
        blocks.add(DocxParagraph.heading(2, heading));
        blocks.add(paragraph("En gång till."));
        Document page = bring(file(blocks));

        assertThat(page.select("article").text()).contains("känt igen på nummer och rubrik");
        assertThat(page.select("section.refusal li").eachText())
                .anySatisfy(twice -> assertThat(twice).contains(heading, "två gånger"));
    }

    @Test
    void a_file_of_another_year_is_refused_and_leaves_everything_as_it_was() {
        List<DocxBlock> others = new ArrayList<>();
        for (DocxBlock block : blocks()) {
            others.add(
                    block instanceof DocxParagraph paragraph
                            ? paragraph.identified(paragraph.id().replaceFirst("^\\d{4}", "2019"))
                            : block);
        }
        Document page = bring(file(others));

        assertThat(owner.status()).isEqualTo(422);
        assertThat(page.select("#refusal").text()).contains("finns inget av era avsnitt");
        bring("<html></html>".getBytes(StandardCharsets.UTF_8));
        assertThat(owner.status()).isEqualTo(422);
    }

    @Test
    void whoever_saved_meanwhile_is_named_and_neither_text_is_lost() {
        byte[] file = edited(words -> words.replace("har minskat", "har halverats"));
        FormElement form = (FormElement) owner.open(task).selectFirst("form.answer");
        String i = form.select("input[name^=key.][value=3.9]").attr("name").substring("key.".length());
        form.selectFirst("[name=body." + i + "]").text("Nya ord av en kollega.");
        owner.send("/tasks/" + task.id() + "/sections", form);
        Document page = bring(file);
        assertThat(page.select("article .meta").text()).contains("har sparat avsnittet sedan filen hämtades");

        owner.send("/tasks/" + task.id() + "/word/take", (FormElement) page.selectFirst("section.brought form"));
        assertThat(owner.open(task).select(".conflict").text()).contains("halverats", "Nya ord av en kollega.");
    }

    @Test
    void a_section_that_is_not_theirs_is_not_taken_even_if_a_form_says_so() {
        Document page = bring(edited(words -> words.replace("har minskat", "har halverats")));
        FormElement form = (FormElement) page.selectFirst("section.brought form");
        form.selectFirst("[name=take]").val("1");

        owner.send("/tasks/" + task.id() + "/word/take", form);
        assertThat(owner.status()).isEqualTo(403);
    }

    @Test
    void a_program_is_told_the_same_as_the_page_says() {
        String path = "/api/tasks/" + task.id() + "/sections.docx";
        byte[] file = owner.file(path);
        byte[] changed = file(
                edited(Docx.read(file, "a.docx").blocks(), words -> words.replace("har minskat", "har halverats")));
        MockHttpServletRequestBuilder request = multipart(path)
                .file(new MockMultipartFile("file", "a.docx", Docx.TYPE, changed))
                .with(csrf());

        assertThat(new String(owner.response(request).getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains(
                        "\"by\":\"MARK\"", "<ins>", text.section("3.9").digest().hex());
        assertThat(owner.status()).isEqualTo(200);
        Reader stranger = reader("lund.contact");
        stranger.file(path);
        assertThat(stranger.status()).isEqualTo(403);
    }

    @Test
    void nobody_else_gets_the_file() {
        Reader stranger = reader("lund.contact");
        stranger.file("/tasks/" + task.id() + "/sections.docx");
        assertThat(stranger.status()).isEqualTo(403);
    }

    private static DocxParagraph paragraph(String words) {
        return DocxParagraph.text(List.of(DocxRun.of(words)));
    }

    private byte[] fetched() {
        return owner.file("/tasks/" + task.id() + "/sections.docx");
    }

    private List<DocxBlock> blocks() {
        return Docx.read(fetched(), "avsnitt.docx").blocks();
    }

    private byte[] edited(UnaryOperator<String> hand) {
        return file(edited(blocks(), hand));
    }

    private static List<DocxBlock> edited(List<DocxBlock> blocks, UnaryOperator<String> hand) {
        List<DocxBlock> edited = new ArrayList<>();
        for (DocxBlock block : blocks) {
            edited.add(
                    block instanceof DocxParagraph paragraph
                            ? paragraph.with(paragraph.runs().stream()
                                    .map(run -> run.withText(hand.apply(run.text())))
                                    .toList())
                            : block);
        }
        return edited;
    }

    private static byte[] file(List<DocxBlock> blocks) {
        return Docx.of(new DocxContent("Avsnitt", "sv-SE", Instant.EPOCH, blocks));
    }

    private Document bring(byte[] file) {
        FormElement form = (FormElement) owner.open(task).selectFirst("form.answer");
        return owner.send(
                "/tasks/" + task.id() + "/word", form, new MockMultipartFile("file", "avsnitt.docx", Docx.TYPE, file));
    }

    private Reader reader(String person) {
        return new Reader(
                Reader.pages(context), person, () -> text.year.product.settle(String.valueOf(text.id.year())));
    }
}
