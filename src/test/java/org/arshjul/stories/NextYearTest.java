package org.arshjul.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.arshjul.commitment.Commitment;
import org.arshjul.commitment.CommitmentDropped;
import org.arshjul.commitment.CommitmentOrigins;
import org.arshjul.commitment.Lineage;
import org.arshjul.commitment.Lineages;
import org.arshjul.commitment.YearStatus;
import org.arshjul.contract.CommitmentChanges;
import org.arshjul.contract.CommitmentChanges.Kind;
import org.arshjul.contract.CommitmentWordings;
import org.arshjul.contract.Redlines;
import org.arshjul.platform.task.HumanTask;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

/** A year is reported on, and the next one is drafted from it: what becomes of each of its commitments. */
@Stories
class NextYearTest {

    private static final String CAPS = "Fastställa utsläppstak för varje nämnd och bolag.";
    private static final String ADVISERS = "Anställa två energirådgivare.";
    private static final String BIKES = "Bygga ett cykelstråk genom centrum.";
    private static final String NEW_ADVISERS = "Anställa två energirådgivare för hushållen.";
    private static final String COMPANIES = "Besöka hundra småföretag om energi.";
    private static final String SCHOOLS = "Ordna skolskjuts med cykel.";
    private static final String EVIDENCE = "https://example.org/strak(1)";

    @Autowired
    Story story;

    @Autowired
    Lineages lineages;

    @Autowired
    CommitmentOrigins origins;

    @Autowired
    Redlines redlines;

    @Autowired
    CommitmentWordings wordings;

    @Autowired
    WebApplicationContext context;

    private MockMvc pages;
    private Year signed;
    private Year next;
    private TextStory text;

    @BeforeEach
    void a_year_is_in_force_and_the_next_is_drafted() {
        pages = Reader.pages(context);
        signed = story.inForce();
    }

    @Test
    void redline_and_lineage_agree_on_a_reworded_a_split_a_merged_a_dropped_and_a_new_commitment() {
        signed.followedUp("half-year");
        nextYear();
        text.revised("ReviseSections", "municipality", "3.3", body(NEW_ADVISERS, COMPANIES));
        revised("3.9", body(SCHOOLS));

        signed.product.as("enkoping.contact", next.id, () -> {
            origins.give(now(COMPANIES).id(), before(ADVISERS).id());
            origins.give(now(NEW_ADVISERS).id(), before(CAPS).id());
            return null;
        });

        assertThat(changes().items())
                .filteredOn(item -> item.section().number().startsWith("3"))
                .extracting(item -> item.kind(), CommitmentChanges.Item::wording)
                .containsExactlyInAnyOrder(
                        tuple(Kind.REWORDED, NEW_ADVISERS),
                        tuple(Kind.SPLIT, COMPANIES),
                        tuple(Kind.NEW, SCHOOLS),
                        tuple(Kind.MERGED, CAPS),
                        tuple(Kind.DROPPED, BIKES));
        assertThat(lineage(before(ADVISERS)))
                .containsExactly(YearStatus.CARRIED_OVER, YearStatus.CARRIED_OVER, YearStatus.PROPOSED);
        assertThat(lineage(before(CAPS)))
                .containsExactly(YearStatus.CARRIED_OVER, YearStatus.CARRIED_OVER, YearStatus.MERGED);
        assertThat(lineage(before(BIKES)))
                .containsExactly(YearStatus.CARRIED_OVER, YearStatus.BEGUN, YearStatus.DROPPED);
        assertThat(lineage(now(COMPANIES))).containsExactly(YearStatus.PROPOSED);
        assertThat(lineage(now(SCHOOLS))).containsExactly(YearStatus.PROPOSED);

        text.confirmed();
        text.approvedByAll();
        assertThat(next.happened(CommitmentDropped.class))
                .filteredOn(event -> event.text().equals(text.id))
                .extracting(CommitmentDropped::wording)
                .containsExactly(BIKES);
        Document contract =
                reader("enkoping.contact").open("/contracts/%s?from=%d.now".formatted(text.id, signed.year));
        assertThat(contract.select(".promises li").eachText())
                .anySatisfy(line ->
                        assertThat(line).startsWith("nytt, ur ett annat").contains(COMPANIES))
                .anySatisfy(line ->
                        assertThat(line).startsWith("gick upp i ett annat").contains(CAPS));
    }

    @Test
    void a_writer_says_on_the_page_what_comes_out_of_what_and_takes_it_back() {
        nextYear();
        Reader owner = reader("enkoping.contact");
        HumanTask task = signed.product.task("ReviseSections", text.id.toString(), "municipality");
        Document page = owner.open(task);
        String i = index(page, "3.3");
        page.selectFirst("[name=body." + i + "]").text(body(NEW_ADVISERS, COMPANIES));
        page = owner.press(page, page.select("button[value=preview." + i + "]"));
        assertThat(page.select("#promises-" + i).text()).contains("Spara avsnittet först");
        owner.press(page, page.select("button[name=at][value=" + i + "]"));

        page = owner.open(task);
        Element part = page.select("#promises-" + i + " ol > li").get(1);
        Document refused = owner.press(page, part.select("button[value^=outOf]"));
        assertThat(owner.status()).isEqualTo(422);
        assertThat(refused.select("#refusal").text()).contains("Inget åtagande är valt");
        choose(page, "from." + i + "." + now(COMPANIES).id(), before(ADVISERS).id());
        page = owner.press(page, part.select("button[value^=outOf]"));
        assertThat(page.select("#promises-" + i + " ol > li").get(1).text()).contains("En del av: 3.3 " + ADVISERS);

        Element left = page.selectFirst("#promises-" + i + " .struck");
        assertThat(left.text()).contains(CAPS);
        choose(page, left.selectFirst("select").attr("name"), now(NEW_ADVISERS).id());
        page = owner.press(page, left.select("button[value^=into]"));
        assertThat(page.selectFirst("#promises-" + i + " .struck").text()).contains("Gick upp i: 3.3 " + NEW_ADVISERS);
        assertThat(page.select("#promises-" + i + " .struck [name^=why]")).isEmpty();
        assertThat(lineage(before(CAPS))).endsWith(YearStatus.MERGED);

        page = owner.press(page, page.select("#promises-" + i + " .struck button[value^=apart]"));
        assertThat(page.select("#promises-" + i + " .struck [name^=why]")).hasSize(1);
        assertThat(lineage(before(CAPS))).endsWith(YearStatus.DROPPED);

        Document lineage = owner.open("/commitments/" + now(COMPANIES).lineage());
        assertThat(lineage.select(".kin a").attr("href"))
                .isEqualTo("/commitments/" + before(ADVISERS).lineage());
        assertThat(owner.open("/commitments/" + before(ADVISERS).lineage())
                        .select("article .kin")
                        .text())
                .contains("En del blev: " + COMPANIES);
    }

    @Test
    void what_was_finished_is_offered_as_facts_where_the_template_wants_it_and_promises_nothing() {
        signed.reportingOpens();
        FollowUpStory followUp = signed.followUp("enkoping", "half-year");
        followUp.answer("ReportCommitments", "enkoping", Map.of("reports", finished()));
        nextYear();
        Reader owner = reader("enkoping.contact");
        Document page = owner.open(signed.product.task("ReviseSections", text.id.toString(), "municipality"));
        String i = index(page, "7.1");
        assertThat(page.select(".finished")).hasSize(1);
        assertThat(page.select("#section-" + i + " .finished li").eachText())
                .satisfiesExactly(
                        caps -> assertThat(caps).startsWith("nedlagt").contains(CAPS, "Nämnderna säger nej."),
                        bikes -> assertThat(bikes).startsWith("klart").contains(BIKES, "Kilometer: 3,5", "Underlag"));

        page = owner.press(page, page.select("button[value=facts." + i + "]"));
        String body = page.selectFirst("[name=body." + i + "]").wholeText();
        assertThat(body)
                .startsWith("Utsläppstaken är en fast ordning.\n\nGenomfört sedan förra avtalet:\n\n- ")
                .contains(": " + BIKES + " Kilometer: 3,5. <" + EVIDENCE + ">\n\nNedlagt sedan förra avtalet:\n\n- ")
                .endsWith(": " + CAPS + " Skäl: Nämnderna säger nej.");
        assertThat(wordings.in(body)).isEmpty();
        assertThat(page.select("#section-" + i + " [data-done]").text()).contains("sist i texten");

        page = owner.press(page, page.select("button[value=facts." + i + "]"));
        assertThat(page.selectFirst("[name=body." + i + "]").wholeText()).isEqualTo(body);
        owner.press(page, page.select("form.answer > .buttons button:not([formaction])"));
        assertThat(text.section("7.1").body()).isEqualTo(body);
        assertThat(signed.product.commitments.of(text.id))
                .extracting(Commitment::section)
                .doesNotContain("7.1");
    }

    private List<Map<String, Object>> finished() {
        return signed.product.commitments.inForce(signed.contract("enkoping").text().id).stream()
                .map(one -> {
                    Map<String, Object> report = new HashMap<>(Map.of("commitment", one.id(), "progress", 40));
                    switch (one.wording()) {
                        case CAPS -> report.putAll(Map.of("status", "dropped", "hinders", "Nämnderna säger nej."));
                        case BIKES ->
                            report.putAll(Map.of(
                                    "status", "done", "indicator", "Kilometer", "value", "3.5", "evidence", EVIDENCE));
                        default -> report.put("status", "begun");
                    }
                    return report;
                })
                .toList();
    }

    private void nextYear() {
        next = signed.next().started().planned();
        text = next.contract("enkoping").text();
    }

    private void revised(String section, String body) {
        signed.product.as("enkoping.contact", next.id, () -> {
            var before = text.section(section);
            return signed.product.texts.revise(text.id, section, before.title(), body, before.digest());
        });
    }

    private CommitmentChanges changes() {
        return redlines.commitments(redlines.againstBase(text.id), List.of(text.id));
    }

    private List<YearStatus> lineage(Commitment one) {
        return lineages.get(one.lineage()).years().stream()
                .map(Lineage.Year::status)
                .toList();
    }

    private Commitment now(String wording) {
        return find(text, wording);
    }

    private Commitment before(String wording) {
        return find(signed.contract("enkoping").text(), wording);
    }

    private Commitment find(TextStory in, String wording) {
        return signed.product.commitments.of(in.id).stream()
                .filter(one -> one.wording().equals(wording))
                .findFirst()
                .orElseThrow();
    }

    private String body(String... promises) {
        return "Under %d avser kommunen att:\n\n- %s".formatted(next.year + 1, String.join("\n- ", promises));
    }

    private static String index(Document page, String key) {
        return page.select("input[name^=key.][value=" + key + "]").attr("name").substring("key.".length());
    }

    private static void choose(Document page, String select, String value) {
        Element field = page.getElementsByAttributeValue("name", select).first();
        assertThat(field).as(select).isNotNull();
        assertThat(field.select("option").eachAttr("value")).contains(value);
        field.select("option").removeAttr("selected");
        field.getElementsByAttributeValue("value", value).attr("selected", "selected");
    }

    private Reader reader(String person) {
        return new Reader(pages, person, () -> Set.of(signed.id, next.id).forEach(signed.product::settle));
    }
}
