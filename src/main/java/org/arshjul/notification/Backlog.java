package org.arshjul.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arshjul.notification.Gist.Group;
import org.arshjul.notification.Gist.Section;
import org.arshjul.party.Parties;
import org.arshjul.party.Person;
import org.arshjul.platform.clock.ProgrammeClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes one mail of several to the same person that had to wait, so that no storm follows a calm. */
@Component
class Backlog {

    static final String KIND = "gathered";

    private record Waiting(UUID id, String kind, LocalDate day, String headline, Gist gist) {

        boolean digest() {
            return kind.equals(DigestLetter.KIND) || kind.equals(KIND);
        }
    }

    private final JdbcClient jdbc;
    private final Parties parties;
    private final DigestLetter letter;
    private final LetterTemplates templates;
    private final Outbox outbox;
    private final MailSettings settings;
    private final ProgrammeClock clock;

    Backlog(
            JdbcClient jdbc,
            Parties parties,
            DigestLetter letter,
            LetterTemplates templates,
            Outbox outbox,
            MailSettings settings,
            ProgrammeClock clock) {
        this.jdbc = jdbc;
        this.parties = parties;
        this.letter = letter;
        this.templates = templates;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    /** Those to whom several mails go that had to wait: one was held for the hours of mail, was tried, or is too old. */
    List<String> people() {
        return jdbc.sql("""
                        select person_id from mail
                         where status = 'PENDING' and gist is not null and not_before <= :now
                         group by person_id
                        having count(*) > 1
                           and (max(attempts) > 0 or min(queued_at) < :old
                                or max(case when not_before > created_at then 1 else 0 end) = 1)
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param(
                        "old",
                        Clock.systemUTC()
                                .instant()
                                .minus(settings.gatherAfter())
                                .atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list();
    }

    /** One mail in place of all that wait for that person; those that another node has begun to send stay out of it. */
    @Transactional
    public void gather(String person) {
        Optional<Person> reader = parties.person(person);
        List<Waiting> waiting = waiting(person);
        if (reader.isEmpty() || waiting.size() < 2) {
            return;
        }
        Letter one = one(reader.get(), waiting);
        outbox.put(one);
        UUID into = outbox.idOf(one);
        waiting.forEach(
                mail -> jdbc.sql("""
                        update mail set status = 'GATHERED', gathered_into = :into, next_attempt_at = null where id = :id
                        """).param("into", into).param("id", mail.id()).update());
    }

    private List<Waiting> waiting(String person) {
        return jdbc.sql("""
                        select id, kind, on_day, headline, gist from mail
                         where person_id = :person and status = 'PENDING' and gist is not null and not_before <= :now
                         order by created_at desc, id for update
                        """)
                .param("person", person)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getObject("on_day", LocalDate.class),
                        row.getString("headline"),
                        Gist.of(row.getString("gist"))))
                .list();
    }

    /** Begins with what is asked, by the newest digest first; a task that an older one names too stands once. */
    private Letter one(Person reader, List<Waiting> waiting) {
        List<Waiting> digestsFirst = waiting.stream()
                .sorted(Comparator.comparing(Waiting::digest).reversed())
                .toList();
        Map<String, List<Group>> sections = new LinkedHashMap<>();
        Set<String> named = new HashSet<>();
        for (Waiting mail : digestsFirst) {
            for (Section section : mail.gist().sections()) {
                fresh(mail, section, named)
                        .forEach(group -> sections.computeIfAbsent(section.heading(), none -> new ArrayList<>())
                                .add(group));
            }
        }
        Gist gist = new Gist(
                sections.entrySet().stream()
                        .map(one -> new Section(one.getKey(), one.getValue()))
                        .toList(),
                waiting.stream()
                        .flatMap(mail -> mail.gist().notes().stream())
                        .distinct()
                        .toList(),
                List.copyOf(waiting.stream()
                        .flatMap(mail -> mail.gist().deadlines().stream())
                        .collect(Collectors.toMap(
                                CalendarFile.Deadline::uid, one -> one, (newer, older) -> newer, LinkedHashMap::new))
                        .values()));
        String headline = digestsFirst.get(0).digest()
                ? digestsFirst.get(0).headline()
                : templates.words(reader, "gathered.headline", waiting.size());
        return letter.write(reader, KIND, waiting.get(0).id().toString(), headline, gist);
    }

    /** The section's groups without the lines of a digest that a newer one has. */
    private static List<Group> fresh(Waiting mail, Section section, Set<String> named) {
        return section.groups().stream()
                .map(group -> new Group(
                        group.where(),
                        group.lines().stream()
                                .filter(line -> !mail.digest() || named.add(line.link() + line.names()))
                                .toList()))
                .filter(group -> !group.lines().isEmpty())
                .toList();
    }
}
