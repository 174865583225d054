package org.arshjul.notification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.arshjul.cycle.YearStanding;
import org.arshjul.notification.DailyReminders.Mentioned;
import org.arshjul.notification.LetterTemplates.Forms;
import org.arshjul.notification.ReminderPolicy.Tone;
import org.arshjul.notification.WheelPicture.Picture;
import org.arshjul.party.Person;
import org.arshjul.platform.clock.ProgrammeClock;
import org.springframework.stereotype.Component;

/** Writes one person's digest: what is late, what is near, what is new, and what else happened. */
@Component
class DigestLetter {

    static final String KIND = "digest";

    /**
     * A task that the digest mentions.
     *
     * @param others whether it is the task of others, taken up to this reader
     */
    record Mention(Mentioned what, boolean others) {

        boolean own(Tone tone) {
            return !others && what.said().tone() == tone;
        }
    }

    private final LetterTemplates templates;
    private final DigestLines lines;
    private final SteeringLetter steering;
    private final WheelPicture wheel;
    private final TrailFooter trail;
    private final MailSettings settings;
    private final ProgrammeClock clock;

    DigestLetter(
            LetterTemplates templates,
            DigestLines lines,
            SteeringLetter steering,
            WheelPicture wheel,
            TrailFooter trail,
            MailSettings settings,
            ProgrammeClock clock) {
        this.templates = templates;
        this.lines = lines;
        this.steering = steering;
        this.wheel = wheel;
        this.trail = trail;
        this.settings = settings;
        this.clock = clock;
    }

    Letter write(Person reader, LocalDate day, List<Mention> mentions, List<String> notes) {
        return write(
                reader,
                KIND,
                "",
                headline(reader, mentions),
                new Gist(sections(reader, mentions), notes, deadlines(reader, day, mentions)));
    }

    /**
     * The steering group's digest of the month's first day, which begins with how the year stands.
     *
     * @param named the tasks of which the letter speaks itself
     */
    Letter monthly(
            Person reader,
            LocalDate day,
            YearStanding standing,
            List<Mentioned> named,
            List<Mention> mentions,
            List<String> notes) {
        Set<String> ids = named.stream().map(one -> one.task().id()).collect(Collectors.toSet());
        List<Gist.Section> sections = new ArrayList<>(steering.sections(reader, named));
        sections.addAll(sections(
                reader,
                mentions.stream()
                        .filter(mention -> !ids.contains(mention.what().task().id()))
                        .toList()));
        List<String> all = new ArrayList<>(steering.changes(reader, day, standing));
        all.addAll(notes);
        return write(
                reader,
                KIND,
                "",
                steering.headline(reader, standing),
                new Gist(sections, all, deadlines(reader, day, mentions)));
    }

    private List<Gist.Section> sections(Person reader, List<Mention> mentions) {
        List<Gist.Section> sections = new ArrayList<>();
        section(sections, reader, "late", mentions, mention -> mention.own(Tone.LATE));
        section(sections, reader, "near", mentions, mention -> mention.own(Tone.NUDGE));
        section(sections, reader, "new", mentions, mention -> mention.own(Tone.FIRST));
        section(sections, reader, "others", mentions, Mention::others);
        return sections;
    }

    /** A letter that says so much in the form of a digest. */
    Letter write(Person reader, String kind, String discriminator, String headline, Gist gist) {
        Map<String, Object> values = new HashMap<>();
        values.put("headline", headline);
        values.put("name", reader.name());
        values.put("sections", gist.sections());
        values.put("notes", gist.notes());
        values.put("home", settings.baseUrl() + "/");
        Optional<Picture> picture = wheel.of(reader);
        picture.ifPresent(one -> one.into(values));
        trail.into(values, reader);
        Forms forms = templates.render("digest", reader, values);
        return new Letter(
                reader,
                kind,
                reader.id(),
                discriminator,
                headline,
                forms.text(),
                forms.html(),
                CalendarFile.of(gist.deadlines(), clock.instant()),
                picture.map(Picture::png).orElse(null),
                gist);
    }

    private void section(
            List<Gist.Section> sections,
            Person reader,
            String heading,
            List<Mention> mentions,
            Predicate<Mention> which) {
        List<Mention> chosen = mentions.stream()
                .filter(which)
                .sorted(Comparator.comparing(mention -> mention.what().task().subject()))
                .toList();
        if (!chosen.isEmpty()) {
            sections.add(new Gist.Section(
                    templates.words(reader, "digest.section." + heading),
                    lines.of(
                            reader,
                            chosen.stream().map(Mention::what).toList(),
                            chosen.get(0).others())));
        }
    }

    private String headline(Person reader, List<Mention> mentions) {
        long own = mentions.stream().filter(mention -> !mention.others()).count();
        long late = mentions.stream().filter(mention -> mention.own(Tone.LATE)).count();
        if (late > 0) {
            return templates.words(reader, late == 1 ? "digest.headline.late.one" : "digest.headline.late.many", late);
        }
        if (own > 0) {
            return templates.words(reader, own == 1 ? "digest.headline.open.one" : "digest.headline.open.many", own);
        }
        return templates.words(
                reader, mentions.isEmpty() ? "digest.headline.news" : "digest.headline.others", mentions.size());
    }

    /** Deadlines to come, of the reader's own tasks. */
    private List<CalendarFile.Deadline> deadlines(Person reader, LocalDate day, List<Mention> mentions) {
        return mentions.stream()
                .filter(mention -> !mention.others() && mention.what().task().dueAt() != null)
                .map(mention -> mention.what().task())
                .filter(task -> !DigestLines.date(task).isBefore(day))
                .map(task -> lines.deadline(reader, task))
                .toList();
    }
}
