package org.arshjul.workplace.task;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.arshjul.contract.SectionOutline;
import org.arshjul.contract.TextId;
import org.arshjul.contract.Texts;
import org.arshjul.party.PartyId;
import org.arshjul.platform.Actor;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.HumanTasks;
import org.arshjul.review.Opinion;
import org.arshjul.review.Reviews;
import org.arshjul.workplace.Names;
import org.springframework.stereotype.Component;

/** The texts that wait for the opinion of the signed-in person's party, and what changed in each; a few queries for all. */
@Component
class OpinionList {

    static final String KIND = "GiveOpinion";

    /**
     * One text.
     *
     * @param asked the sections that the party has not approved as they now read
     * @param changed the headings of those that read otherwise than what the party answered on, or than last year's
     * @param own the headings of those of which the party itself has asked for a change that was not made
     * @param requests what other parties want changed: the section's heading and the party's name
     */
    public record Row(
            String task,
            String subject,
            String party,
            Instant due,
            List<SectionOutline> asked,
            List<String> changed,
            List<String> own,
            List<String> requests) {

        /** What an approval of all of it is bound to, as one field of a form. */
        public String seen() {
            return asked.stream()
                    .map(section -> section.key() + ":" + section.digest().hex())
                    .collect(Collectors.joining(" "));
        }
    }

    private final HumanTasks tasks;
    private final Texts texts;
    private final Reviews reviews;

    OpinionList(HumanTasks tasks, Texts texts, Reviews reviews) {
        this.tasks = tasks;
        this.texts = texts;
        this.reviews = reviews;
    }

    List<Row> rows(Names names) {
        List<HumanTask> waiting = tasks.openFor(Actor.required(), Actor.groups()).stream()
                .filter(task -> task.kind().equals(KIND))
                .sorted(names.byUrgency())
                .toList();
        List<TextId> ids = waiting.stream()
                .map(task -> TextId.of(task.subject()))
                .distinct()
                .toList();
        Map<TextId, List<SectionOutline>> outlines = texts.outlines(ids);
        Map<TextId, List<Opinion>> opinions =
                reviews.latest(ids).stream().collect(Collectors.groupingBy(Opinion::text));
        return waiting.stream()
                .map(task -> row(
                        task,
                        outlines.getOrDefault(TextId.of(task.subject()), List.of()),
                        opinions.getOrDefault(TextId.of(task.subject()), List.of()),
                        names))
                .toList();
    }

    private static Row row(HumanTask task, List<SectionOutline> sections, List<Opinion> opinions, Names names) {
        PartyId party = new PartyId(task.concerns());
        Map<String, Opinion> answered = new HashMap<>();
        opinions.stream().filter(one -> one.party().equals(party)).forEach(one -> answered.put(one.section(), one));
        List<SectionOutline> asked = sections.stream()
                .filter(section -> !approved(answered.get(section.key()), section))
                .toList();
        return new Row(
                task.id(),
                names.subject(task.subject()),
                names.party(party),
                task.dueAt(),
                asked,
                asked.stream()
                        .filter(section -> changed(answered.get(section.key()), section))
                        .map(SectionOutline::heading)
                        .toList(),
                asked.stream()
                        .filter(section -> requested(answered.get(section.key()), section))
                        .map(SectionOutline::heading)
                        .toList(),
                sections.stream()
                        .flatMap(section -> opinions.stream()
                                .filter(one -> !one.party().equals(party)
                                        && one.section().equals(section.key())
                                        && requested(one, section))
                                .map(one -> section.heading() + " (" + names.party(one.party()) + ")"))
                        .toList());
    }

    private static boolean approved(Opinion opinion, SectionOutline section) {
        return opinion != null
                && opinion.digest().equals(section.digest())
                && opinion.verdict().approves();
    }

    private static boolean requested(Opinion opinion, SectionOutline section) {
        return opinion != null
                && opinion.digest().equals(section.digest())
                && !opinion.verdict().approves();
    }

    private static boolean changed(Opinion opinion, SectionOutline section) {
        return opinion == null ? section.revised() : !opinion.digest().equals(section.digest());
    }
}
