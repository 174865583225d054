package org.arshjul.notification;

import java.util.Locale;
import java.util.Optional;

/** Decides whom to remind of what, how, and when again; a table that a coordinator can read and change answers. */
public interface ReminderPolicy {

    /** How a task is mentioned. */
    enum Tone {
        NONE,
        FIRST,
        NUDGE,
        LATE;

        /** As written in the table and in the database. */
        public String word() {
            return ReminderPolicy.word(this);
        }
    }

    /** Up to whom a task is taken; each also goes to those before it, and reaches them once. */
    enum Rung {
        /** Who has the task, or everybody who may take it. */
        ASSIGNEE,
        /** The contacts of the party that is to answer. */
        CONTACTS,
        /** The office around the party's signatory: its registrar, where it has one, and its contacts. */
        OFFICE,
        COORDINATOR,
        STEERING;

        /** As written in the table, in events and in the database. */
        public String word() {
            return ReminderPolicy.word(this);
        }
    }

    /** How it is said: in the digest, by a mail of its own, or by one mail a day for all tasks of the kind. */
    enum Channel {
        DIGEST,
        MAIL,
        GATHERED
    }

    /** Whose task it is: a party's by its kind, or that of the coordinators or the steering group. */
    enum Responsible {
        MUNICIPALITY,
        AGENCY,
        PROGRAMME,
        COORDINATOR,
        STEERING;

        /** As written in the table. */
        public String word() {
            return ReminderPolicy.word(this);
        }
    }

    /**
     * All that the table is asked about a task.
     *
     * @param kind the user task's id in its model
     * @param daysLeft working days until it is due, 0 on the day itself, negative afterwards
     * @param reminders how often it has been mentioned
     * @param phase the state of its year, such as {@code drafting}
     */
    record Situation(String kind, int daysLeft, int reminders, Responsible party, String phase) {

        /** The same task when so many days are left and it has been mentioned. */
        Situation when(int days) {
            return new Situation(kind, days, 1, party, phase);
        }
    }

    /**
     * What today says about a task, and to whom.
     *
     * @param again after so many working days it is said again while nothing changes; 0 for not again
     */
    record Step(Rung upTo, Tone tone, Channel channel, int again) {}

    /**
     * When a task that nobody answers goes further up.
     *
     * @param daysLeft as in the situation
     */
    record Escalation(int daysLeft, Rung to) {}

    /** What is left of the time for a task that has no deadline. */
    int NO_DEADLINE = 999;

    /** Farther than so many working days after the deadline nobody looks. */
    int LAST_RUNG = 60;

    /** What is to be done about an open task today. */
    Step step(Situation situation);

    /** When it goes further up than today, if it ever does. */
    default Optional<Escalation> next(Situation now) {
        if (now.daysLeft() == NO_DEADLINE) {
            return Optional.empty();
        }
        Rung reached = step(now).upTo();
        for (int days = Math.min(now.daysLeft() - 1, 0); days >= -LAST_RUNG; days--) {
            Rung later = step(now.when(days)).upTo();
            if (later.compareTo(reached) > 0) {
                return Optional.of(new Escalation(days, later));
            }
        }
        return Optional.empty();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
