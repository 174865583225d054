package org.arshjul.stories;

import static org.arshjul.stories.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.arshjul.audit.Audit;
import org.arshjul.audit.RecordedEvent;
import org.arshjul.contract.TextConfirmed;
import org.arshjul.party.Absences;
import org.arshjul.party.Deputies;
import org.arshjul.party.Deputy;
import org.arshjul.party.PartyId;
import org.arshjul.party.Person;
import org.arshjul.party.Role;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.TaskGivenBack;
import org.arshjul.platform.task.TaskHandovers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Somebody is away: who acts instead, what they had begun, and what the records say. */
abstract class AbsenceStories {

    private static final String FORMAS = "formas.contact";
    private static final String VINNOVA = "vinnova.contact";

    @Autowired
    Story story;

    @Autowired
    Deputies deputies;

    @Autowired
    Absences absences;

    @Autowired
    TaskHandovers handovers;

    @Autowired
    Audit audit;

    @Autowired
    WebApplicationContext context;

    @Test
    void what_somebody_had_taken_is_the_deputys_too_from_the_first_day_and_every_record_says_for_whom() {
        Year year = story.drafting();
        Product product = year.product;
        TextStory text = year.contract("lund").text().underReview();
        Person away = person(product, FORMAS);
        Person deputy = person(product, VINNOVA);
        LocalDate first = Product.day(product.now()).plusDays(1);
        HumanTask task = product.task("GiveOpinion", text.id.toString(), "formas");
        Map<String, Object> approval = Map.of("opinions", text.opinions("formas", null, null));
        does(year, FORMAS, () -> handovers.claim(task.id()));

        does(year, FORMAS, () -> deputies.name(deputyOf(away, deputy, first)));
        assertThat(refusal(() -> product.answer(task, VINNOVA, approval))).startsWith("task.assigned");
        product.itIs(first);
        deputies.beginThoseDue();
        deputies.beginThoseDue();

        assertThat(year.happened(TaskGivenBack.class))
                .containsExactly(new TaskGivenBack(text.id.toString(), task.id(), away.id()));
        assertThat(new Reader(Reader.pages(context), deputy.id(), () -> {})
                        .open(task)
                        .select("dl.facts")
                        .text())
                .contains("I stället för " + away.name());
        assertThat(new Reader(Reader.pages(context), deputy.id(), () -> {})
                        .open(task)
                        .select("#to option[value='%s']".formatted(away.id()))
                        .text())
                .isEqualTo(away.name() + " (borta)");
        product.answer(task, VINNOVA, approval);

        HumanTask answered = product.tasks.get(task.id());
        assertThat(answered.answeredBy()).isEqualTo(deputy.id());
        assertThat(answered.onBehalfOf()).isEqualTo(away.id());
        assertThat(recorded(year, "OpinionGiven", text.id.toString()))
                .isNotEmpty()
                .allSatisfy(event -> {
                    assertThat(event.actor()).isEqualTo(deputy.id());
                    assertThat(event.payload()).contains("\"onBehalfOf\":\"%s\"".formatted(away.id()));
                });
        Reader reader = new Reader(Reader.pages(context), "coordinator", () -> {});
        String contract = "/contracts/" + year.contract("lund").id;
        assertThat(reader.open(contract).text())
                .contains(
                        "Formas (%s för %s)".formatted(deputy.name(), away.name()),
                        "En uppgift som %s hade tagit kan tas av andra i rollen".formatted(away.name()));
        HumanTask vinnova = product.task("GiveOpinion", text.id.toString(), "vinnova");
        assertThat(new Reader(Reader.pages(context), deputy.id(), () -> {})
                        .open(vinnova)
                        .text())
                .contains("%s för %s".formatted(deputy.name(), away.name()));
        text.approvedBy("vinnova");
        assertThat(product.tasks.get(vinnova.id()).onBehalfOf())
                .as("in their own right")
                .isNull();
        year.coordinator(() -> assertThat(audit.verify().intact()).isTrue());
    }

    @Test
    void a_deputys_days_are_over_in_the_middle_of_a_task_and_the_holder_goes_on() {
        Year year = story.drafting();
        Product product = year.product;
        TextStory text = year.contract("lund").text();
        Person away = person(product, "lund.contact");
        Person deputy = person(product, "enkoping.contact");
        LocalDate first = Product.day(product.now());
        HumanTask task = product.task("ReviseSections", text.id.toString(), "municipality");
        does(year, "lund.contact", () -> handovers.claim(task.id()));

        does(
                year,
                "lund.contact",
                () -> deputies.name(new Deputy(
                        UUID.randomUUID(),
                        new PartyId("lund"),
                        Role.CONTACT,
                        null,
                        deputy.id(),
                        first,
                        first,
                        null,
                        "Tjänsteresa.")));
        does(year, "enkoping.contact", () -> handovers.claim(task.id()));
        product.itIs(first.plusDays(1));

        assertThat(refusal(() -> product.answer(task, "enkoping.contact", Map.of())))
                .startsWith("task.notYours");
        deputies.endThoseOver();
        product.answer(task, "lund.contact", Map.of());
        assertThat(product.tasks.get(task.id()).answeredBy()).isEqualTo(away.id());
        assertThat(product.tasks.get(task.id()).onBehalfOf()).isNull();
        text.confirmed();
        assertThat(year.happened(TextConfirmed.class)).isNotEmpty();
        assertThat(recorded(year, "TextConfirmed", text.id.toString()))
                .allSatisfy(event -> assertThat(event.payload()).doesNotContain("onBehalfOf"));
    }

    @Test
    void who_is_away_without_a_deputy_leaves_taken_tasks_to_the_others_of_the_role_if_there_are_any() {
        Year year = story.drafting();
        Product product = year.product;
        TextStory text = year.contract("lund").text().underReview();
        LocalDate today = Product.day(product.now());
        HumanTask alone = product.task("GiveOpinion", text.id.toString(), "vinnova");
        HumanTask shared = product.task("GiveOpinion", text.id.toString(), "formas");
        does(year, FORMAS, () -> deputies.name(deputyOf(person(product, FORMAS), person(product, VINNOVA), today)));
        does(year, VINNOVA, () -> {
            handovers.claim(alone.id());
            handovers.claim(shared.id());
        });
        String away = person(product, VINNOVA).id();

        does(year, VINNOVA, () -> absences.enter(away, today, today));

        assertThat(product.tasks.get(alone.id()).assignee()).isEqualTo(away);
        assertThat(product.tasks.get(shared.id()).assignee()).isNull();
        does(year, VINNOVA, () -> absences.end(absences.of(away).get(0).id()));
    }

    @Test
    void what_the_deputy_had_taken_for_another_group_too_stays_when_the_days_are_over() {
        Year year = story.drafting();
        Product product = year.product;
        LocalDate today = Product.day(product.now());
        HumanTask joint = product.task("ReviseSections", year.shared().id.toString(), "agencies");
        assertThat(joint.groups()).contains(FORMAS, VINNOVA);
        does(year, FORMAS, () -> deputies.name(deputyOf(person(product, FORMAS), person(product, VINNOVA), today)));
        does(year, VINNOVA, () -> handovers.claim(joint.id()));

        product.itIs(today.plusDays(1));
        deputies.endThoseOver();

        assertThat(product.tasks.get(joint.id()).assignee())
                .isEqualTo(person(product, VINNOVA).id());
        product.answer(joint, VINNOVA, Map.of());
        assertThat(product.tasks.get(joint.id()).onBehalfOf()).isNull();
    }

    private List<RecordedEvent> recorded(Year year, String type, String subject) {
        return year.product.as(Year.COORDINATOR, year.id, () -> audit.about(List.of(subject), Audit.MOST)).stream()
                .filter(event -> event.type().equals(type))
                .toList();
    }

    private static Deputy deputyOf(Person away, Person deputy, LocalDate day) {
        return new Deputy(
                UUID.randomUUID(),
                new PartyId("formas"),
                Role.CONTACT,
                away.id(),
                deputy.id(),
                day,
                day,
                null,
                "Semester.");
    }

    private static Person person(Product product, String group) {
        return product.parties.members(group).get(0);
    }

    private static void does(Year year, String group, Runnable act) {
        year.product.as(group, year.id, () -> {
            act.run();
            return null;
        });
    }
}
