package org.arshjul.stories;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.arshjul.contract.Section;
import org.arshjul.contract.TextId;
import org.arshjul.contract.TextState;
import org.arshjul.party.PartyId;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.review.Opinion;

/** One text on its way from draft to agreement, as those see it who write and review it. */
final class TextStory {

    final Year year;
    final TextId id;
    private final Product product;

    TextStory(Year year, TextId id) {
        this.year = year;
        this.id = id;
        this.product = year.product;
    }

    TextState state() {
        return product.texts.get(id).state();
    }

    Section section(String key) {
        return product.texts.get(id).section(key);
    }

    /** All owners are done with the draft and left it as it is. */
    TextStory drafted() {
        product.open("ReviseSections", id.toString()).forEach(task -> product.answer(task, Map.of()));
        return this;
    }

    TextStory confirmed() {
        answer("ConfirmDraft", null, Map.of());
        return this;
    }

    TextStory underReview() {
        return drafted().confirmed();
    }

    /** Drafted, reviewed and approved by everybody without a word. */
    void agreedAtOnce() {
        underReview().approvedByAll();
    }

    /** The owner writes another body for a section and is done with it. */
    void revised(String kind, String owner, String sectionKey, String body) {
        answer(kind, owner, Map.of("sections", List.of(revision(section(sectionKey), body))));
    }

    static Map<String, Object> revision(Section section, String body) {
        return Map.of(
                "key",
                section.key(),
                "title",
                section.title(),
                "body",
                body,
                "basedOn",
                section.digest().hex());
    }

    /** The parties that are asked for an opinion now. */
    Set<String> asked() {
        return product.open("GiveOpinion", id.toString()).stream()
                .map(HumanTask::concerns)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Which sections each party has not approved as they now read; parties without any are left out. */
    Map<String, Set<String>> missing() {
        var review = product.reviews.get(id);
        return review.partiesToAsk().stream()
                .collect(Collectors.toMap(
                        PartyId::value,
                        party -> review.missingFrom(party).stream()
                                .map(Section::key)
                                .collect(Collectors.toSet())));
    }

    void approvedByAll() {
        asked().forEach(this::approvedBy);
    }

    void approvedByAllBut(String party) {
        asked().stream().filter(one -> !one.equals(party)).forEach(this::approvedBy);
    }

    void approvedBy(String party) {
        answer("GiveOpinion", party, Map.of("opinions", opinions(party, null, null)));
    }

    /** That party asks for a change of one section and approves the others. */
    void changeRequestedBy(String party, String section) {
        answer("GiveOpinion", party, Map.of("opinions", opinions(party, section, "changeRequested")));
    }

    /** What that party would send in: that verdict on one section, approval of the rest. */
    List<Map<String, Object>> opinions(String party, String section, String verdict) {
        return product.reviews.get(id).missingFrom(new PartyId(party)).stream()
                .map(one -> Map.<String, Object>of(
                        "section",
                        one.key(),
                        "digest",
                        one.digest().hex(),
                        "verdict",
                        one.key().equals(section) ? verdict : "approved",
                        "remark",
                        one.key().equals(section) ? "Skriv tydligare." : ""))
                .toList();
    }

    /** That party gives that verdict on one section with a remark on one of its paragraphs, and approves the rest. */
    void remarked(String party, String section, String verdict, String paragraph, String remark) {
        List<Map<String, Object>> opinions = opinions(party, null, null).stream()
                .map(one -> one.get("section").equals(section) ? onParagraph(one, verdict, paragraph, remark) : one)
                .toList();
        answer("GiveOpinion", party, Map.of("opinions", opinions));
    }

    private static Map<String, Object> onParagraph(
            Map<String, Object> opinion, String verdict, String paragraph, String remark) {
        Map<String, Object> with = new HashMap<>(opinion);
        with.put("verdict", verdict);
        with.put("paragraphs", List.of(Map.of("digest", paragraph, "remark", remark)));
        return with;
    }

    /** What that party last said on the section. */
    Opinion latest(String party, String section) {
        return product.reviews.get(id).latest(new PartyId(party), section).orElseThrow();
    }

    /** One round in which a party asks for a change of a section and all others approve. */
    void roundWithRequest(String party, String section) {
        if (asked().contains(party)) {
            changeRequestedBy(party, section);
        }
        approvedByAll();
    }

    /** The owner reworks the section and the lead confirms. */
    void reworked(String owner, String section, String body) {
        revised("ReworkSections", owner, section, body);
        confirmed();
    }

    /** So many rounds that the coordinator must decide: somebody asks for another change in each. */
    void roundsUsedUp(String party, String owner, String section) {
        for (int round = 1; round <= 3; round++) {
            roundWithRequest(party, section);
            if (round < 3) {
                reworked(owner, section, "Omgång %d.".formatted(round));
            }
        }
    }

    void answer(String kind, String concerns, Map<String, Object> answer) {
        product.answer(product.task(kind, id.toString(), concerns), answer);
    }

    /** The day on which that task is due. */
    LocalDate due(String kind, String concerns) {
        return Product.day(product.task(kind, id.toString(), concerns).dueAt());
    }

    /** The day on which that deadline of the model passes. */
    LocalDate runsOut(String deadline, String concerns) {
        return product.runsOut(deadline, id.toString(), concerns);
    }

    void passes(String deadline, String concerns) {
        product.passes(deadline, id.toString(), concerns);
    }
}
