package org.arshjul.notification;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arshjul.notification.ReminderPolicy.Escalation;
import org.arshjul.notification.ReminderPolicy.Situation;
import org.arshjul.notification.ReminderPolicy.Step;
import org.arshjul.notification.ReminderPolicy.Tone;
import org.arshjul.notification.Reminders.Said;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.HumanTasks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What each working day says about the open tasks: decided once, for all readers, whatever their hour. */
@Component
class DailyReminders {

    /**
     * An open task, and what has been said of it.
     *
     * @param daysLeft working days until it is due
     * @param next when it goes further up if nothing happens
     */
    record Mentioned(HumanTask task, Said said, int daysLeft, Optional<Escalation> next) {

        /** Whether that day's digests speak of it. */
        boolean on(LocalDate day) {
            return day.equals(said.last()) && said.inDigest();
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(DailyReminders.class);

    private final HumanTasks tasks;
    private final ReminderPolicy policy;
    private final Situations situations;
    private final Reminders reminders;
    private final WorkingDays workingDays;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    DailyReminders(
            HumanTasks tasks,
            ReminderPolicy policy,
            Situations situations,
            Reminders reminders,
            WorkingDays workingDays,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.policy = policy;
        this.situations = situations;
        this.reminders = reminders;
        this.workingDays = workingDays;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** All open tasks, with what has been said of them up to that day; the first who asks decides what it says. */
    List<Mentioned> open(LocalDate day) {
        if (!reminders.decided(day)) {
            decideOnce(day);
        }
        Map<String, Said> said = reminders.ofOpenTasks();
        Situations.Day today = situations.on(day);
        return tasks.allOpen().stream()
                .map(task -> {
                    Said latest = said.getOrDefault(task.id(), Said.NOTHING);
                    Situation situation = today.of(task, latest.times());
                    return new Mentioned(task, latest, situation.daysLeft(), policy.next(situation));
                })
                .toList();
    }

    private void decideOnce(LocalDate day) {
        try {
            transaction.executeWithoutResult(status -> decide(day));
        } catch (DuplicateKeyException another) {
            LOG.debug("another node has decided what {} says", day);
        }
    }

    private void decide(LocalDate day) {
        reminders.decide(day);
        Map<String, Said> saidBefore = reminders.ofOpenTasks();
        Map<String, Said> said = new LinkedHashMap<>();
        Situations.Day today = situations.on(day);
        for (HumanTask task : tasks.allOpen()) {
            Said before = saidBefore.getOrDefault(task.id(), Said.NOTHING);
            Step step = policy.step(today.of(task, before.times()));
            if (due(step, before, day)) {
                Said now = before.andThen(day, step.tone(), true, step.upTo());
                said.put(task.id(), now);
                if (now.rung().compareTo(before.rung()) > 0) {
                    events.publishEvent(
                            new Escalated(task.subject(), task.id(), now.rung().word()));
                }
            }
        }
        reminders.keep(said);
    }

    /** A task is mentioned when its tone or its rung is new, and else as often as the policy says. */
    private boolean due(Step step, Said before, LocalDate day) {
        if (step.tone() == Tone.NONE) {
            return false;
        }
        return before.times() == 0
                || step.tone() != before.tone() && step.tone() != Tone.FIRST
                || step.upTo().compareTo(before.rung()) > 0
                || step.again() > 0 && workingDays.between(before.last(), day) >= step.again();
    }
}
