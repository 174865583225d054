package org.arshjul.notification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.arshjul.notification.Gist.Group;
import org.arshjul.notification.Gist.Line;
import org.arshjul.notification.Gist.Section;
import org.arshjul.notification.LetterTemplates.Forms;
import org.arshjul.notification.WheelPicture.Picture;
import org.arshjul.party.Parties;
import org.arshjul.party.Person;
import org.arshjul.platform.clock.ProgrammeClock;
import org.springframework.stereotype.Component;

/** Tells people what happened, by a mail of its own or in their next digest, each thing once a day at most. */
@Component
public class Notifications {

    private final Parties parties;
    private final Outbox outbox;
    private final DigestNotes notes;
    private final MailPreferences preferences;
    private final LetterTemplates templates;
    private final WheelPicture wheel;
    private final TrailFooter trail;
    private final MailSettings settings;
    private final ProgrammeClock clock;

    Notifications(
            Parties parties,
            Outbox outbox,
            DigestNotes notes,
            MailPreferences preferences,
            LetterTemplates templates,
            WheelPicture wheel,
            TrailFooter trail,
            MailSettings settings,
            ProgrammeClock clock) {
        this.parties = parties;
        this.outbox = outbox;
        this.notes = notes;
        this.preferences = preferences;
        this.templates = templates;
        this.wheel = wheel;
        this.trail = trail;
        this.settings = settings;
        this.clock = clock;
    }

    /** Puts one mail to each of these people into the outbox, with the caller's transaction. */
    public void tell(Collection<Person> people, News news) {
        wanting(people, news).forEach(person -> {
            Letter letter = letter(person, news);
            if (news.waitedFor()) {
                outbox.putForAnyHour(letter);
            } else {
                outbox.put(letter);
            }
        });
    }

    /** Puts one mail to each member of the group into the outbox, with the caller's transaction. */
    public void tell(String group, News news) {
        tell(parties.members(group), news);
    }

    /** Has these people told in their next digest, and never twice. */
    public void note(Collection<Person> people, News news) {
        wanting(people, news).forEach(person -> notes.add(person, news, body(person, news)));
    }

    /** Has the members of the group told in their next digest, and never twice. */
    public void note(String group, News news) {
        note(parties.members(group), news);
    }

    void announce(List<Announcement> announcements) {
        for (Announcement announcement : announcements) {
            if (announcement.atOnce()) {
                tell(announcement.readers(), announcement.news());
            } else {
                note(announcement.readers(), announcement.news());
            }
        }
    }

    /** Those whom the announcement would reach now, by id: who has had the same before is not told again. */
    List<Person> reached(Announcement announcement) {
        Set<String> told =
                announcement.atOnce() ? outbox.receivers(announcement.news()) : notes.receivers(announcement.news());
        return wanting(announcement.readers(), announcement.news()).stream()
                .filter(person -> !told.contains(person.id()))
                .sorted(Comparator.comparing(Person::id))
                .toList();
    }

    /** Those who want to hear of it, once each: somebody may be in a list for more than one reason. */
    private Collection<Person> wanting(Collection<Person> people, News news) {
        Map<String, MailPreference> chosen = preferences.all();
        Map<String, Person> byId = new HashMap<>();
        people.stream()
                .filter(person ->
                        chosen.getOrDefault(person.id(), MailPreference.NONE).wants(news))
                .forEach(person -> byId.putIfAbsent(person.id(), person));
        return byId.values();
    }

    private Letter letter(Person person, News news) {
        String headline = headline(person, news);
        String link = settings.baseUrl() + news.path();
        Map<String, Object> values = new HashMap<>();
        values.put("headline", headline);
        values.put("name", person.name());
        values.put("paragraphs", List.of(body(person, news).split("\n")));
        values.put("link", link);
        values.put("open", templates.words(person, news.waitedFor() ? "mail." + news.kind() + ".open" : "mail.open"));
        values.put("home", settings.baseUrl() + "/");
        List<CalendarFile.Deadline> deadlines = new ArrayList<>();
        if (news.deadline() != null) {
            LocalDate day = LocalDate.ofInstant(news.deadline(), ProgrammeClock.STOCKHOLM);
            values.put("deadline", LetterTemplates.date(person, day));
            String uid = String.join("-", news.kind(), news.subject().replace('/', '-'), news.discriminator());
            deadlines.add(new CalendarFile.Deadline(uid, day, headline, link));
        }
        Optional<Picture> picture = wheel.of(person);
        picture.ifPresent(one -> one.into(values));
        trail.into(values, person);
        Forms forms = templates.render("letter", person, values);
        return new Letter(
                person,
                news.kind(),
                news.subject(),
                news.discriminator(),
                headline,
                forms.text(),
                forms.html(),
                CalendarFile.of(deadlines, clock.instant()),
                picture.map(Picture::png).orElse(null),
                news.waitedFor() ? null : gist(person, news, headline, deadlines));
    }

    /** The same as one thing among others. */
    private Gist gist(Person person, News news, String headline, List<CalendarFile.Deadline> deadlines) {
        String due = deadlines.isEmpty()
                ? null
                : templates.words(person, "mail.deadline", deadlines.get(0).day());
        Line line =
                new Line(headline, null, due, body(person, news).replace('\n', ' '), settings.baseUrl() + news.path());
        Section section =
                new Section(templates.words(person, "digest.section.waited"), List.of(new Group(null, List.of(line))));
        return new Gist(List.of(section), List.of(), deadlines);
    }

    /** What the mail about it is called. */
    String headline(Person person, News news) {
        return templates.words(person, "mail." + news.kind() + ".headline", arguments(person, news));
    }

    private String body(Person person, News news) {
        return templates.words(person, "mail." + news.kind() + ".body", arguments(person, news));
    }

    private Object[] arguments(Person person, News news) {
        List<Object> all = new ArrayList<>();
        all.add(templates.subject(person, news.subject()));
        all.addAll(news.arguments());
        return all.toArray();
    }
}
