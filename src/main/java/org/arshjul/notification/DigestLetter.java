package org.arshjul.notification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arshjul.notification.LetterTemplates.Forms;
import org.arshjul.notification.ReminderPolicy.Tone;
import org.arshjul.notification.WheelPicture.Picture;
import org.arshjul.party.Person;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.task.HumanTask;
import org.springframework.stereotype.Component;

/** Writes one person's digest: what is late, what is near, what is new, and what else happened. */
@Component
class DigestLetter {

    static final String KIND = "digest";

    /**
     * A task that the digest mentions.
     *
     * @param daysLeft working days until it is due
     * @param others whether it is the task of others, taken up to this reader
     */
    record Mention(HumanTask task, Tone tone, int daysLeft, boolean others) {}

    /** A task as it stands in the mail; all but the first two may be null. */
    public record Line(String what, String where, String due, String consequence, String link) {}

    /** Lines under one heading. */
    public record Section(String heading, List<Line> lines) {}

    private final LetterTemplates templates;
    private final WheelPicture wheel;
    private final TrailFooter trail;
    private final MailSettings settings;
    private final ProgrammeClock clock;

    DigestLetter(
            LetterTemplates templates,
            WheelPicture wheel,
            TrailFooter trail,
            MailSettings settings,
            ProgrammeClock clock) {
        this.templates = templates;
        this.wheel = wheel;
        this.trail = trail;
        this.settings = settings;
        this.clock = clock;
    }

    Letter write(Person reader, LocalDate day, List<Mention> mentions, List<String> notes) {
        List<Section> sections = new ArrayList<>();
        section(sections, reader, "late", mentions, mention -> !mention.others() && mention.tone() == Tone.LATE);
        section(sections, reader, "near", mentions, mention -> !mention.others() && mention.tone() == Tone.NUDGE);
        section(sections, reader, "new", mentions, mention -> !mention.others() && mention.tone() == Tone.FIRST);
        section(sections, reader, "others", mentions, Mention::others);
        String headline = headline(reader, mentions);
        Map<String, Object> values = new HashMap<>();
        values.put("headline", headline);
        values.put("name", reader.name());
        values.put("sections", sections);
        values.put("notes", notes);
        values.put("home", settings.baseUrl() + "/");
        Optional<Picture> picture = wheel.of(reader);
        picture.ifPresent(one -> one.into(values));
        trail.into(values, reader);
        Forms forms = templates.render("digest", reader, values);
        return new Letter(
                reader,
                KIND,
                reader.id(),
                "",
                headline,
                forms.text(),
                forms.html(),
                calendar(reader, day, mentions),
                picture.map(Picture::png).orElse(null));
    }

    private void section(
            List<Section> sections,
            Person reader,
            String heading,
            List<Mention> mentions,
            java.util.function.Predicate<Mention> which) {
        List<Line> lines = mentions.stream()
                .filter(which)
                .map(mention -> line(reader, mention))
                .toList();
        if (!lines.isEmpty()) {
            sections.add(new Section(templates.words(reader, "digest.section." + heading), lines));
        }
    }

    private String headline(Person reader, List<Mention> mentions) {
        long own = mentions.stream().filter(mention -> !mention.others()).count();
        long late = mentions.stream()
                .filter(mention -> !mention.others() && mention.tone() == Tone.LATE)
                .count();
        if (late > 0) {
            return templates.words(reader, late == 1 ? "digest.headline.late.one" : "digest.headline.late.many", late);
        }
        if (own > 0) {
            return templates.words(reader, own == 1 ? "digest.headline.open.one" : "digest.headline.open.many", own);
        }
        return templates.words(
                reader, mentions.isEmpty() ? "digest.headline.news" : "digest.headline.others", mentions.size());
    }

    private Line line(Person reader, Mention mention) {
        HumanTask task = mention.task();
        String otherwise = templates.words(reader, "consequence.otherwise");
        return new Line(
                templates.task(reader, task),
                templates.subject(reader, task.subject()),
                due(reader, mention),
                mention.others() ? null : templates.wordsOr(reader, "consequence." + task.kind(), otherwise),
                link(task));
    }

    private String link(HumanTask task) {
        return settings.baseUrl() + "/tasks/" + task.id();
    }

    private String due(Person reader, Mention mention) {
        if (mention.task().dueAt() == null) {
            return null;
        }
        LocalDate date = LocalDate.ofInstant(mention.task().dueAt(), ProgrammeClock.STOCKHOLM);
        int days = mention.daysLeft();
        if (days < 0) {
            return templates.words(reader, days == -1 ? "digest.due.late.one" : "digest.due.late.many", date, -days);
        }
        String key = days == 0 ? "digest.due.today" : days == 1 ? "digest.due.one" : "digest.due.many";
        return templates.words(reader, key, date, days);
    }

    /** Deadlines to come, of the reader's own tasks. */
    private String calendar(Person reader, LocalDate day, List<Mention> mentions) {
        List<CalendarFile.Deadline> deadlines = new ArrayList<>();
        for (Mention mention : mentions) {
            HumanTask task = mention.task();
            if (mention.others() || task.dueAt() == null) {
                continue;
            }
            LocalDate due = LocalDate.ofInstant(task.dueAt(), ProgrammeClock.STOCKHOLM);
            if (!due.isBefore(day)) {
                String summary =
                        "%s (%s)".formatted(templates.task(reader, task), templates.subject(reader, task.subject()));
                deadlines.add(new CalendarFile.Deadline(task.id(), due, summary, link(task)));
            }
        }
        return CalendarFile.of(deadlines, clock.instant());
    }
}
