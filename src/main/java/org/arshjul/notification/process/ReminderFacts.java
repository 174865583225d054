package org.arshjul.notification.process;

/** Facts of processes/notification/reminder-policy.dmn. */
final class ReminderFacts {

    static final String REMINDER_POLICY = "reminder-policy";

    static final String KIND = "kind";
    static final String DAYS_LEFT = "daysLeft";
    static final String REMINDERS = "reminders";
    static final String PARTY = "party";
    static final String PHASE = "phase";

    static final String WHOM = "whom";
    static final String TONE = "tone";
    static final String CHANNEL = "channel";
    static final String AGAIN = "again";

    private ReminderFacts() {}
}
