package org.arshjul.notification;

import java.util.Locale;

/** Decides whom to remind of what, and how; a table that a coordinator can read answers. */
public interface ReminderPolicy {

    /** How a task is mentioned in a digest. */
    enum Tone {
        NONE,
        FIRST,
        NUDGE,
        LATE
    }

    /** Up to whom a task is taken; each also goes to those before it. */
    enum Rung {
        ASSIGNEE,
        COORDINATOR,
        STEERING;

        /** As written in the table, in events and in the database. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** When people hear of a new task: each by a mail at once, all of its kind by one mail a day, or in the digest. */
    enum Promptness {
        EACH,
        TOGETHER,
        DIGEST
    }

    /** What today's digest says about a task, and to whom. */
    record Step(Tone tone, Rung upTo) {}

    /** What is left of the time for a task that has no deadline. */
    int NO_DEADLINE = 999;

    /**
     * What is to be done about an open task today.
     *
     * @param kind the user task's id in its model
     * @param daysLeft working days until it is due, 0 on the day itself, negative afterwards
     * @param reminders how often it has been mentioned
     */
    Step step(String kind, int daysLeft, int reminders);

    /** When people hear of a new task of that kind. */
    Promptness promptness(String kind);
}
