package org.arshjul.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.arshjul.contract.Section;
import org.arshjul.contract.TextState;
import org.arshjul.document.docx.Docx;
import org.arshjul.platform.task.HumanTask;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

/** People write, remark on and compare texts on their pages, without JavaScript. */
@Stories
class TextPagesTest {

    private static final String BIKES = "Bygga ett cykelstråk genom centrum.";

    @Autowired
    Story story;

    @Autowired
    WebApplicationContext context;

    private MockMvc pages;
    private TextStory text;

    @BeforeEach
    void a_municipality_revises_its_text() {
        pages = Reader.pages(context);
        text = story.drafting().contract("enkoping").text();
    }

    @Test
    void a_commitment_is_reworded_added_and_dropped_with_a_reason_without_touching_the_rest() {
        Reader owner = reader("enkoping.contact");
        Document page = owner.open(task("ReviseSections", "municipality"));
        String i = index(page, "3.3");
        String before = body(page, i);
        Element first = page.select("#promises-" + i + " ol > li").get(0);
        assertThat(first.text()).contains("Fastställa utsläppstak för varje nämnd och bolag.", "som i fjol");

        Document refused = owner.press(page, first.select("button[value^=drop]"));
        assertThat(owner.status()).isEqualTo(422);
        assertThat(refused.select("#refusal").text()).contains("Skälet", "saknas");
        assertThat(body(refused, i)).isEqualTo(before);
        first = refused.select("#promises-" + i + " ol > li").get(0);
        first.select("textarea[name^=reason]").first().text("Taken är en fast ordning.");
        page = owner.press(refused, first.select("button[value^=drop]"));
        assertThat(body(page, i))
                .isEqualTo(before.replace("- Fastställa utsläppstak för varje nämnd och bolag.\n", ""));
        assertThat(page.select("[data-done]").text()).contains("struket");
        assertThat(page.select("#promises-" + i + " .struck label").text()).startsWith("Skäl, enligt");
        assertThat(page.select("#promises-" + i + " .struck textarea").text()).isEqualTo("Taken är en fast ordning.");

        Element energy = page.select("#promises-" + i + " ol > li").get(0);
        energy.select("textarea[name^=words]").first().text("Anställa **tre** energirådgivare.");
        page = owner.press(page, energy.select("button[value^=reword]"));
        page.select("textarea[name=add." + i + "]").first().text("Dela alla data.");
        page = owner.press(page, page.select("button[value=add." + i + "]"));
        assertThat(body(page, i))
                .isEqualTo(
                        "Klimatarbetet leds av kommundirektören.\n\n%s\n\n- Anställa **tre** energirådgivare.\n- Dela alla data."
                                .formatted(before.lines()
                                        .filter(line -> line.startsWith("Under"))
                                        .findFirst()
                                        .orElseThrow()));
        owner.press(page, page.select("form.answer > .buttons button:not([formaction])"));

        text.confirmed();
        Document review = reader("formas.contact").open(task("GiveOpinion", "formas"));
        String section = review.select("article:has(input[value=3.3])").text();
        assertThat(section)
                .contains("1 nytt åtagande", "1 omformulerat åtagande", "1 struket åtagande")
                .contains("Skäl: Taken är en fast ordning.");
    }

    @Test
    void two_who_write_at_once_see_both_texts_and_lose_neither() {
        HumanTask task = task("ReviseSections", "municipality");
        Reader one = reader("enkoping.contact");
        Reader other = reader("enkoping.contact");
        Document mine = one.open(task);
        Document theirs = other.open(task);
        String i = index(mine, "3.9");
        String before = body(mine, i);

        type(theirs, i, before.replace("har minskat", "har halverats"));
        other.press(theirs, theirs.select("button[name=at][value=" + i + "]"));
        type(mine, i, before.replace("genom centrum.", "genom hela staden."));
        Document conflict = one.press(mine, mine.select("button[name=at][value=" + i + "]"));

        assertThat(one.status()).isEqualTo(409);
        assertThat(conflict.select(".conflict .three > div").eachText())
                .satisfiesExactly(
                        typed -> assertThat(typed).contains("hela staden", "har minskat"),
                        saved -> assertThat(saved).contains("har halverats", "genom centrum"),
                        between -> assertThat(between).contains("struket: halverats"));
        assertThat(body(conflict, i)).contains("hela staden");
        Document again = one.press(conflict, conflict.select("button[name=at][value=" + i + "]"));
        assertThat(one.status()).as("a choice is needed").isEqualTo(409);

        Document merged = one.press(again, again.select("button[value=merge." + i + "]"));
        assertThat(merged.select(".conflict")).isEmpty();
        assertThat(body(merged, i)).contains("har halverats", "hela staden");
        one.press(merged, merged.select("button[name=at][value=" + i + "]"));
        assertThat(one.status()).isEqualTo(302);
        assertThat(text.section("3.9").body()).contains("har halverats", "hela staden");
    }

    @Test
    void who_takes_the_others_text_finds_the_own_one_among_the_versions() {
        HumanTask task = task("ReviseSections", "municipality");
        Reader one = reader("enkoping.contact");
        Document mine = one.open(task);
        String i = index(mine, "3.9");
        Reader other = reader("enkoping.contact");
        Document theirs = other.open(task);
        type(theirs, i, "Den andras text.");
        other.press(theirs, theirs.select("button[name=at][value=" + i + "]"));
        type(mine, i, "Min text.");
        Document conflict = one.press(mine, mine.select("button[name=at][value=" + i + "]"));

        Document taken = one.press(conflict, conflict.select("button[value=takeTheirs." + i + "]"));

        assertThat(body(taken, i)).isEqualTo("Den andras text.");
        assertThat(text.section("3.9").body()).isEqualTo("Den andras text.");
        assertThat(text.year.product.texts.versions(text.id, "3.9"))
                .extracting(Section::body)
                .endsWith("Den andras text.", "Min text.", "Den andras text.");
    }

    @Test
    void a_remark_on_a_paragraph_stands_at_it_and_says_when_the_paragraph_has_changed() {
        text.underReview();
        Reader agency = reader("vinnova.contact");
        Document page = agency.open(task("GiveOpinion", "vinnova"));
        page = agency.press(page, page.select("button[value=approveRest]"));
        Element section = page.selectFirst("article:has(input[value=3.9])");
        String i = section.select("input[value=3.9]").attr("name").substring("section.".length());
        Element paragraph = section.select(".shown li").first();
        assertThat(paragraph.ownText() + paragraph.text()).contains(BIKES);
        paragraph.select("textarea").first().text("Hur brett?\n<b>Meter</b>, tack.");
        section.select("[name=verdict." + i + "]").removeAttr("checked");
        section.select("[name=verdict." + i + "][value=changeRequested]").attr("checked", "checked");
        agency.press(page, page.select("form.answer > .buttons button:not([value])"));
        assertThat(agency.status()).isEqualTo(302);

        Document others = reader("formas.contact").open(task("GiveOpinion", "formas"));
        assertThat(others.select("article:has(input[value=3.9]) .shown li .said")
                        .text())
                .contains("Vinnova: Hur brett?", "<b>Meter</b>");
        text.approvedByAll();
        assertThat(text.state()).isEqualTo(TextState.REWORK);

        Reader owner = reader("enkoping.contact");
        Document rework = owner.open(task("ReworkSections", "municipality"));
        Element first = rework.select("article.editor").first();
        assertThat(first.select("h2").text())
                .as("what is asked for comes first")
                .contains("3.9");
        assertThat(first.select("details.plain").hasAttr("open")).isTrue();
        assertThat(rework.select("details.plain[open]")).hasSize(1);
        assertThat(first.select(".shown li .said").text()).contains("Vinnova: Hur brett?");
        assertThat(first.select(".remarks").text()).contains(BIKES).doesNotContain("ändrats eller tagits bort");

        String at = index(rework, "3.9");
        type(rework, at, body(rework, at).replace(BIKES, "Bygga ett sex meter brett stråk."));
        owner.press(rework, rework.select("button[name=at][value=" + at + "]"));
        Document changed = owner.open(task("ReworkSections", "municipality"));
        assertThat(changed.select("article.editor .said")).isEmpty();
        assertThat(changed.select("article.editor .remarks").text())
                .contains(BIKES, "ändrats eller tagits bort", "Hur brett?");
    }

    @Test
    void changes_are_shown_as_the_reader_chose_and_so_again_on_the_next_page() {
        text.revised("ReviseSections", "municipality", "3.9", "Biltrafiken i centrum har ökat.");
        text.confirmed();
        Reader agency = reader("formas.contact");
        HumanTask task = task("GiveOpinion", "formas");
        Document page = agency.open(task);
        String i = page.select("input[value=3.9]").attr("name").substring("section.".length());
        assertThat(page.select("#shown-" + i + " ins").text()).contains("ökat");
        assertThat(page.select("#shown-" + i + " table")).isEmpty();

        choose(page, "layout." + i, "BESIDE");
        choose(page, "against." + i, "LAST_YEAR");
        page.select("[name=remark." + i + "]").first().text("Halvskriven synpunkt");
        Document beside = agency.press(page, page.select("button[value=view." + i + "]"));
        assertThat(beside.select("#shown-" + i + " table td:first-child").text())
                .contains(BIKES);
        assertThat(beside.select("[name=remark." + i + "]").text()).isEqualTo("Halvskriven synpunkt");
        assertThat(agency.open(task).select("#shown-" + i + " table")).hasSize(1);

        choose(beside, "against." + i, "NOTHING");
        Document plain = agency.press(beside, beside.select("button[value=view." + i + "]"));
        assertThat(plain.select("#shown-" + i + " ins, #shown-" + i + " del, #shown-" + i + " table"))
                .isEmpty();
        assertThat(reader("formas.contact").open(task).select("#shown-" + i + " ins"))
                .isNotEmpty();
    }

    @Test
    void unchanged_sections_stand_together_and_are_approved_by_one_button() {
        text.underReview();
        Reader agency = reader("formas.contact");
        Document page = agency.open(task("GiveOpinion", "formas"));
        int together = page.select("#unchanged section").size();
        assertThat(together).isGreaterThan(1);
        assertThat(page.select("#unchanged h2").first().text()).isEqualTo(together + " oförändrade avsnitt");

        Document filled = agency.press(page, page.select("button[value=approveUnchanged]"));

        assertThat(filled.select("#unchanged [value=approved][checked]")).hasSize(together);
        assertThat(filled.select("article:not(#unchanged) [value=approved][checked]"))
                .isEmpty();
    }

    @Test
    void a_section_that_is_too_long_is_refused_with_the_limit_and_stays_in_its_field() {
        Reader owner = reader("enkoping.contact");
        Document page = owner.open(task("ReviseSections", "municipality"));
        String i = index(page, "3.1");
        type(page, i, "å😀".repeat(70_000));

        Document refused = owner.press(page, page.select("button[name=at][value=" + i + "]"));

        assertThat(owner.status()).isEqualTo(422);
        assertThat(refused.select("#refusal").text()).contains("210 000", "200 000");
        assertThat(body(refused, i)).hasSize(210_000);
        assertThat(refused.select("#section-" + i + " details.plain").hasAttr("open"))
                .isTrue();
        assertThat(refused.select("#body-" + i).attr("aria-invalid")).isEqualTo("true");
    }

    @Test
    void hostile_words_stay_words_in_the_editor_its_preview_and_for_those_who_review() {
        Reader owner = reader("enkoping.contact");
        HumanTask task = task("ReviseSections", "municipality");
        Document page = owner.open(task);
        String i = index(page, "3.3");
        String hostile = "<script>alert(1)</script>\n\n<img src=x onerror=alert(1)> [x](javascript:alert(1))\n\n"
                + "Under 2027 avser kommunen att:\n\n- </textarea><script>alert(2)</script>\n- \u202Eabc <svg onload=x>";
        type(page, i, hostile);

        Document live =
                owner.send("/tasks/" + task.id() + "/preview/" + i, (FormElement) page.selectFirst("form.answer"));
        assertThat(owner.status()).isEqualTo(200);
        assertThat(live.select("#preview-" + i).text()).contains("<script>alert(1)</script>");
        assertThat(live.select("#promises-" + i + " ol > li")).hasSize(2);
        harmless(live);
        Document again = owner.press(page, page.select("button[value=preview." + i + "]"));
        harmless(again);
        assertThat(body(again, i)).isEqualTo(hostile);
        owner.press(again, again.select("form.answer > .buttons button:not([formaction])"));
        harmless(owner.open(task("ConfirmDraft", null)));
        text.confirmed();
        harmless(reader("formas.contact").open(task("GiveOpinion", "formas")));
    }

    @Test
    void nobody_else_sees_a_preview() {
        HumanTask task = task("ReviseSections", "municipality");
        Document page = reader("enkoping.contact").open(task);
        Reader stranger = reader("lund.contact");

        stranger.send("/tasks/" + task.id() + "/preview/0", (FormElement) page.selectFirst("form.answer"));

        assertThat(stranger.status()).isEqualTo(403);
    }

    @Test
    void a_section_of_the_template_is_taken_in_and_what_was_typed_stays_with_its_section() {
        Reader owner = reader("enkoping.contact");
        HumanTask task = task("ReviseSections", "municipality");
        Document page = owner.open(task);
        String i = index(page, "3.9");
        type(page, i, "Halvskrivet om mobilitet.");
        owner.press(page, page.select("#absent button[value=3.7]"));

        page = owner.open(task);
        assertThat(body(page, index(page, "3.7"))).isEmpty();
        assertThat(page.select("article:has(input[value=3.7])").text()).contains("intaget i år");
        assertThat(index(page, "3.9")).isNotEqualTo(i);
        assertThat(body(page, index(page, "3.9"))).isEqualTo("Halvskrivet om mobilitet.");
        assertThat(body(page, i)).isEmpty();

        owner.press(page, page.select("article:has(input[value=3.7]) button[formaction$=leave-out]"));
        page = owner.open(task);
        assertThat(page.select("article input[value=3.7]")).isEmpty();
        assertThat(body(page, i)).isEqualTo("Halvskrivet om mobilitet.");
    }

    @Test
    void the_coordinator_takes_a_section_into_a_municipalitys_text_and_out_again() {
        Reader coordinator = reader("coordinator");
        String address = "/board/%s/template".formatted(text.year.id);
        Document page = coordinator.answer(get(address));
        assertThat(page.select("form:has(input[value=3.7]) option").eachText()).contains("Enköping", "Lund");

        coordinator.answer(of("enkoping", "3.7", post(address + "/taken-in")));
        page = coordinator.answer(get(address));
        assertThat(page.select("form:has(input[value=3.7]) option").eachText()).doesNotContain("Enköping");
        assertThat(page.select("button[aria-label^=Ta bort 3.7]").attr("aria-label"))
                .endsWith("för Enköping igen");
        Document refused = coordinator.answer(of("enkoping", "3.9", post(address + "/left-out")));
        assertThat(coordinator.status()).isEqualTo(409);
        assertThat(refused.select("#refusal").text()).contains("3.9");

        coordinator.answer(of("enkoping", "3.7", post(address + "/left-out")));
        assertThat(coordinator.answer(get(address)).select("button[aria-label^=Ta bort]"))
                .isEmpty();
    }

    @Test
    void what_changed_since_a_party_answered_can_be_taken_along_as_a_file() {
        text.underReview();
        text.roundWithRequest("formas", "3.9");
        text.reworked("municipality", "3.9", "Vi bygger tre nya cykelbroar.");
        Reader formas = reader("formas.contact");
        HumanTask task = task("GiveOpinion", "formas");

        assertThat(formas.open(task).select("a[href$=redline.docx]").eachAttr("href"))
                .containsExactly(
                        "/texts/%s/redline.docx".formatted(text.id), "/tasks/%s/redline.docx".formatted(task.id()));
        byte[] file = formas.file("/tasks/%s/redline.docx".formatted(task.id()));
        String words = Docx.read(file, "andringar.docx").blocks().toString();
        assertThat(words).contains("Vi bygger tre nya cykelbroar.").doesNotContain("Organisation och ledning");

        Reader vinnova = reader("vinnova.contact");
        HumanTask first = text.year.product.task(
                "GiveOpinion", text.year.shared().underReview().id.toString(), "vinnova");
        assertThat(vinnova.open(first).select("a[href$=redline.docx]").eachAttr("href"))
                .containsExactly("/texts/%s/redline.docx".formatted(text.year.shared().id));
        vinnova.file("/tasks/%s/redline.docx".formatted(first.id()));
        assertThat(vinnova.status()).isEqualTo(404);
    }

    private static MockHttpServletRequestBuilder of(
            String municipality, String section, MockHttpServletRequestBuilder request) {
        return request.with(csrf()).param("municipality", municipality).param("section", section);
    }

    private static void harmless(Document page) {
        assertThat(page.select(
                        "main script, main img, main iframe, svg[onload], [onerror], [href^=javascript], [style]"))
                .isEmpty();
    }

    private HumanTask task(String kind, String concerns) {
        return text.year.product.task(kind, text.id.toString(), concerns);
    }

    private static String index(Document page, String key) {
        return page.select("input[name^=key.][value=" + key + "]").attr("name").substring("key.".length());
    }

    private static String body(Document page, String index) {
        return page.selectFirst("[name=body." + index + "]").wholeText();
    }

    private static void type(Document page, String index, String body) {
        page.selectFirst("[name=body." + index + "]").text(body);
    }

    private static void choose(Document page, String name, String value) {
        page.select("[name=" + name + "]").removeAttr("checked");
        page.select("[name=" + name + "][value=" + value + "]").attr("checked", "checked");
    }

    /** Somebody with a session of their own. */
    private Reader reader(String person) {
        return new Reader(pages, person, () -> text.year.product.settle(String.valueOf(text.id.year())));
    }
}
