package org.arshjul.stories;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arshjul.contract.ContractId;
import org.arshjul.contract.TextId;
import org.arshjul.cycle.CycleState;
import org.arshjul.cycle.MovePreview;
import org.arshjul.party.PartyId;
import org.arshjul.platform.DomainEvent;
import org.arshjul.platform.calendar.Milestone;
import org.arshjul.platform.task.HumanTask;

/** One year's revision, as its coordinator sees it. */
final class Year {

    static final String COORDINATOR = "coordinator";
    static final String STEERING = "steering";

    final Product product;
    final int year;
    final String id;

    Year(Product product, int year) {
        this.product = product;
        this.year = year;
        this.id = String.valueOf(year);
    }

    Year started() {
        return started(
                LocalDate.of(year, 12, 8).getDayOfWeek().getValue() < 6
                        ? LocalDate.of(year, 12, 8)
                        : LocalDate.of(year, 12, 10));
    }

    Year started(LocalDate signingDay) {
        coordinator(() -> product.cycles.start(year, signingDay));
        return this;
    }

    /** The coordinator confirms the plan as it was proposed, for the story's two municipalities. */
    Year planned() {
        answer("PlanRevision", Map.of("municipalities", Story.MUNICIPALITIES));
        return this;
    }

    /** The coordinator does something with the year. */
    void coordinator(Runnable act) {
        product.as(COORDINATOR, id, () -> {
            act.run();
            return null;
        });
    }

    CycleState state() {
        return product.cycles.get(year).state();
    }

    LocalDate day(Milestone milestone) {
        return product.cycles.get(year).milestones().get(milestone);
    }

    /** What moving that milestone, and what must go along, would change. */
    MovePreview preview(Milestone milestone, LocalDate to) {
        return product.as(
                COORDINATOR, id, () -> product.previews.of(year, product.cycles.movesFor(year, milestone, to)));
    }

    /** When each open task of the year is due, by its id. */
    Map<String, Instant> dueDates() {
        return product.tasks.openIn(id).stream().collect(Collectors.toMap(HumanTask::id, HumanTask::dueAt));
    }

    /** When the deadlines with that id in the models pass, on all subjects of the year. */
    List<Instant> deadlines(String deadline) {
        return texts().stream()
                .flatMap(text -> product.deadlines(deadline, text.id.toString()).stream())
                .map(job -> job.getDuedate().toInstant())
                .toList();
    }

    TextStory shared() {
        return new TextStory(this, TextId.shared(year));
    }

    ContractStory contract(String municipality) {
        return new ContractStory(this, new ContractId(year, new PartyId(municipality)));
    }

    List<ContractStory> contracts() {
        return Story.MUNICIPALITIES.stream().map(this::contract).toList();
    }

    /** The shared text and the municipalities' own. */
    List<TextStory> texts() {
        return Stream.concat(Stream.of(shared()), contracts().stream().map(ContractStory::text))
                .toList();
    }

    FollowUpStory followUp(String part, String period) {
        return new FollowUpStory(this, "%s/%s/%s".formatted(id, part, period));
    }

    /** The follow-ups of all texts in that period. */
    List<FollowUpStory> followUps(String period) {
        return texts().stream().map(text -> followUp(text.id.part(), period)).toList();
    }

    /** The signing day comes. */
    void signingDay() {
        product.itIs(day(Milestone.SIGNING_DAY));
        product.settle(id);
    }

    /** The next reporting period opens. */
    void reportingOpens() {
        product.itIs(product.cycles.reportingOpens(year));
        product.settle(id);
    }

    /** All have been reported on in that period. */
    void followedUp(String period) {
        reportingOpens();
        followUps(period).forEach(FollowUpStory::concluded);
    }

    /** Somebody answers the year's task of that kind. */
    void answer(String kind, Map<String, Object> answer) {
        product.answer(product.task(kind, id, null), answer);
    }

    /** That party answers all that it is asked about the national report. */
    void answeredBy(String party, String answer) {
        product.answer(product.task("AnswerNationalQuestions", id, party), product.answers(id, party, answer));
    }

    /** The deadline with that id in the model passes for that party. */
    void passes(String deadline, String concerns) {
        product.passes(deadline, id, concerns);
    }

    /** The year's deadline with that id in the model passes. */
    void passes(String deadline) {
        product.passes(deadline, id, null);
    }

    /** The day on which the year's deadline with that id in the model passes. */
    LocalDate runsOut(String deadline) {
        return product.runsOut(deadline, id, null);
    }

    /** What is open in the year, as kinds of tasks. */
    Set<String> open() {
        return product.tasks.openIn(id).stream().map(HumanTask::kind).collect(Collectors.toSet());
    }

    /** The subjects on which something still runs. */
    Set<String> running() {
        return product.running(id);
    }

    <E extends DomainEvent> List<E> happened(Class<E> kind) {
        return product.happened(kind, id);
    }

    /** The same wheel, one turn on. */
    Year next() {
        return new Year(product, year + 1);
    }

    static Map<String, Object> decision(String decision) {
        return Map.of("decision", decision, "reason", "Så beslutat.");
    }
}
