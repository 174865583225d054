package org.arshjul.notification.process;

/** Facts of processes/notification/reminder-policy.dmn. */
final class ReminderFacts {

    static final String REMINDER_POLICY = "reminder-policy";
    static final String FIRST_MAIL = "first-mail";

    static final String KIND = "kind";
    static final String DAYS_LEFT = "daysLeft";
    static final String REMINDERS = "reminders";

    static final String TONE = "tone";
    static final String RECIPIENTS = "recipients";
    static final String PROMPTNESS = "promptness";

    private ReminderFacts() {}
}
