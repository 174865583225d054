package org.arshjul.stories;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.arshjul.commitment.Commitments;
import org.arshjul.commitment.CompiledReports;
import org.arshjul.commitment.FollowUps;
import org.arshjul.commitment.ReportId;
import org.arshjul.contract.Contracts;
import org.arshjul.contract.Renewals;
import org.arshjul.contract.Templates;
import org.arshjul.contract.Texts;
import org.arshjul.cycle.Cycles;
import org.arshjul.cycle.Extensions;
import org.arshjul.cycle.Memberships;
import org.arshjul.cycle.MovePreviews;
import org.arshjul.notification.Bounces;
import org.arshjul.party.Parties;
import org.arshjul.party.PartyId;
import org.arshjul.party.Person;
import org.arshjul.platform.Actor;
import org.arshjul.platform.DomainEvent;
import org.arshjul.platform.IdentityProof;
import org.arshjul.platform.clock.ClockHands;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.HumanTasks;
import org.arshjul.platform.task.TaskAnswers;
import org.arshjul.platform.task.TaskReassignments;
import org.arshjul.review.Reviews;
import org.arshjul.signing.Signings;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The product as a story drives it: people answer, deadlines pass, and then everything runs until it is still. */
@TestComponent
class Product {

    final Cycles cycles;
    final Contracts contracts;
    final Texts texts;
    final Templates templates;
    final Renewals renewals;
    final Reviews reviews;
    final Signings signings;
    final Commitments commitments;
    final FollowUps followUps;
    final CompiledReports reports;
    final HumanTasks tasks;
    final Memberships memberships;
    final Extensions extensions;
    final TaskReassignments reassignments;
    final Parties parties;

    final MovePreviews previews;
    private final TaskAnswers answers;
    private final ManagementService jobs;
    private final RuntimeService engine;
    private final ClockHands clock;
    private final ListenersInLine.Line listeners;
    private final Bounces bounces;
    private final JdbcClient jdbc;
    private final List<DomainEvent> happened = new java.util.ArrayList<>();

    Product(
            Cycles cycles,
            Contracts contracts,
            Texts texts,
            Templates templates,
            Renewals renewals,
            Reviews reviews,
            Signings signings,
            Commitments commitments,
            FollowUps followUps,
            CompiledReports reports,
            HumanTasks tasks,
            MovePreviews previews,
            Memberships memberships,
            Extensions extensions,
            TaskReassignments reassignments,
            Parties parties,
            TaskAnswers answers,
            ManagementService jobs,
            RuntimeService engine,
            ClockHands clock,
            ListenersInLine.Line listeners,
            Bounces bounces,
            JdbcClient jdbc) {
        this.cycles = cycles;
        this.contracts = contracts;
        this.texts = texts;
        this.templates = templates;
        this.renewals = renewals;
        this.reviews = reviews;
        this.signings = signings;
        this.commitments = commitments;
        this.followUps = followUps;
        this.reports = reports;
        this.tasks = tasks;
        this.previews = previews;
        this.memberships = memberships;
        this.extensions = extensions;
        this.reassignments = reassignments;
        this.parties = parties;
        this.answers = answers;
        this.jobs = jobs;
        this.engine = engine;
        this.clock = clock;
        this.listeners = listeners;
        this.bounces = bounces;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(DomainEvent event) {
        happened.add(event);
    }

    /** The events of that kind that happened to that year, or to its texts and contracts. */
    <E extends DomainEvent> List<E> happened(Class<E> kind, String year) {
        return happened.stream()
                .filter(kind::isInstance)
                .filter(event -> belongs(event.subject(), year))
                .map(kind::cast)
                .toList();
    }

    /** It is eight in the morning of that day. */
    void itIs(LocalDate day) {
        clock.moveTo(day.atTime(8, 0).atZone(ProgrammeClock.STOCKHOLM).toInstant());
    }

    /** Does something as somebody of that group, and lets the year run on. */
    <T> T as(String group, String year, Supplier<T> act) {
        return as(group, new IdentityProof("password", now()), year, act);
    }

    /** The same as somebody who showed in that way who they are. */
    <T> T as(String group, IdentityProof proof, String year, Supplier<T> act) {
        Person person = parties.members(group).stream().findFirst().orElseThrow();
        T result = Actor.as(person.id(), parties.groupsOf(person.id()), proof, act);
        settle(year);
        return result;
    }

    /** Somebody whom the task is for answers it. */
    void answer(HumanTask task, Map<String, Object> answer) {
        answer(task, task.groups().get(0), answer);
    }

    /** Somebody of that group answers the task. */
    void answer(HumanTask task, String group, Map<String, Object> answer) {
        answer(task, group, new IdentityProof("password", now()), answer);
    }

    /** The same as somebody who showed in that way who they are. */
    void answer(HumanTask task, String group, IdentityProof proof, Map<String, Object> answer) {
        as(group, proof, year(task.subject()), () -> {
            answers.answer(task.id(), answer);
            return null;
        });
    }

    /** The same answer to each question that a party is asked about that report. */
    Map<String, Object> answers(String report, String party, String answer) {
        return Map.of(
                "answers",
                reports.open(ReportId.of(report), new PartyId(party)).stream()
                        .map(question -> Map.<String, Object>of("question", question.id(), "answer", answer))
                        .toList());
    }

    /** Does something as somebody of that group; what follows waits. */
    void actAs(String group, Runnable act) {
        Person person = parties.members(group).get(0);
        Actor.as(person.id(), parties.groupsOf(person.id()), new IdentityProof("password", now()), () -> {
            act.run();
            return null;
        });
    }

    /** Somebody whom each of these tasks is for answers it, one after the other; then the year runs on. */
    void answerAll(List<HumanTask> all, Function<HumanTask, Map<String, Object>> how) {
        all.forEach(task -> actAs(task.groups().get(0), () -> answers.answer(task.id(), how.apply(task))));
        all.stream().map(task -> year(task.subject())).distinct().forEach(this::settle);
    }

    /** The open tasks of that kind on that subject. */
    List<HumanTask> open(String kind, String subject) {
        return tasks.openIn(year(subject)).stream()
                .filter(task -> task.kind().equals(kind) && task.subject().equals(subject))
                .toList();
    }

    /** The one open task of that kind on that subject, for that party or owner if there is one for each. */
    HumanTask task(String kind, String subject, String concerns) {
        List<HumanTask> found = open(kind, subject).stream()
                .filter(task -> Objects.equals(task.concerns(), concerns))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("%d open tasks %s on %s for %s; open are %s"
                    .formatted(
                            found.size(),
                            kind,
                            subject,
                            concerns,
                            tasks.openIn(year(subject)).stream()
                                    .map(task -> "%s %s %s".formatted(task.kind(), task.subject(), task.concerns()))
                                    .toList()));
        }
        return found.get(0);
    }

    /** A mail to that person was accepted and came back; the task that follows. */
    HumanTask cameBack(String person) {
        String messageId = "<%s@example.org>".formatted(UUID.randomUUID());
        jdbc.sql("""
                        insert into mail (id, person_id, address, kind, subject_key, discriminator, on_day, headline, text,
                                          html, message_id, status, attempts, repeated, created_at, not_before, queued_at)
                        select :id, p.id, p.email, 'task', '2026', :id, date '2026-09-15', 'Ämne', 't', 'h', :messageId,
                               'SENT', 1, false, current_timestamp, current_timestamp, current_timestamp
                          from person p where p.id = :person
                        """)
                .param("id", UUID.randomUUID())
                .param("messageId", messageId)
                .param("person", person)
                .update();
        bounces.cameBack(messageId, "5.1.1 no such user");
        return task("CorrectAddress", "address/" + person, null);
    }

    /** The deadlines that run with that id in the models, on that subject. */
    List<Job> deadlines(String id, String subject) {
        return jobs.createJobQuery().activityId(id).timers().list().stream()
                .filter(job -> subject.equals(subject(job)))
                .toList();
    }

    /** That deadline passes now, for that party or owner if there is one for each. */
    void passes(String id, String subject, String concerns) {
        jobs.executeJob(deadline(id, subject, concerns).getId());
        settle(year(subject));
    }

    /** The day in Stockholm on which that deadline will pass. */
    LocalDate runsOut(String id, String subject, String concerns) {
        return day(deadline(id, subject, concerns).getDuedate().toInstant());
    }

    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ProgrammeClock.STOCKHOLM);
    }

    private Job deadline(String id, String subject, String concerns) {
        List<Job> found = deadlines(id, subject).stream()
                .filter(job ->
                        concerns == null || concerns.equals(engine.getVariable(job.getExecutionId(), "concerns")))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("%d deadlines %s run on %s for %s".formatted(found.size(), id, subject, concerns));
        }
        return found.get(0);
    }

    /** Runs what is due in that year, and what follows from it, until nothing is left. */
    void settle(String year) {
        boolean moved;
        do {
            moved = listeners.run();
            for (String job : due(year)) {
                jobs.executeJob(job);
                moved = true;
            }
        } while (moved);
    }

    /** The subjects of the processes of that year that still run. */
    Set<String> running(String year) {
        return Set.copyOf(jdbc.sql("""
                        select business_key_ from act_ru_execution
                         where business_key_ = :year or business_key_ like :below
                        """)
                .param("year", year)
                .param("below", year + "/%")
                .query(String.class)
                .list());
    }

    private List<String> due(String year) {
        return jdbc
                .sql("""
                        select j.id_ from act_ru_job j
                          join act_ru_execution e on e.id_ = j.process_instance_id_
                         where (e.business_key_ = :year or e.business_key_ like :below)
                           and (j.duedate_ is null or j.duedate_ <= :now)
                         order by j.duedate_ nulls first, j.id_
                        """)
                .param("year", year)
                .param("below", year + "/%")
                .param("now", java.sql.Timestamp.from(now()))
                .query(String.class)
                .list()
                .stream()
                .limit(1)
                .toList();
    }

    Instant now() {
        return OffsetDateTime.now(ProgrammeClock.STOCKHOLM).toInstant().plus(clock.offset());
    }

    private String subject(Job job) {
        return engine.createProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }

    static String year(String subject) {
        return subject.split("/", 2)[0];
    }

    private static boolean belongs(String subject, String year) {
        return subject.equals(year) || subject.startsWith(year + "/");
    }
}
