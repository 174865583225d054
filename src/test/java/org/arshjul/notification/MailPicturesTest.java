package org.arshjul.notification;

import static org.arshjul.notification.MailStory.ASA;
import static org.arshjul.notification.MailStory.DAY;
import static org.arshjul.notification.MailStory.JOHN;
import static org.arshjul.notification.MailStory.STINA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.arshjul.contract.ContractId;
import org.arshjul.contract.Stage;
import org.arshjul.cycle.YearStanding;
import org.arshjul.notification.ReminderPolicy.Rung;
import org.arshjul.notification.ReminderPolicy.Tone;
import org.arshjul.party.Parties;
import org.arshjul.party.PartyId;
import org.arshjul.party.Person;
import org.arshjul.platform.look.Look;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/**
 * Every kind of mail in both languages, as mail programs show it: on a phone and in a window, light and dark, with and
 * without pictures. The pictures are kept in target/mails, to be looked at.
 */
@SpringBootTest(
        classes = MailSlice.class,
        properties = {
            "spring.config.location=optional:classpath:/none.yml",
            "spring.datasource.url=jdbc:h2:mem:mailpictures",
            "arshjul.look.logo=src/test/resources/look/logo.svg"
        })
@ActiveProfiles("test")
class MailPicturesTest {

    private static final Pattern KIND = Pattern.compile("mail\\.(.+)\\.headline");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    /** A mail as it was written. */
    private record Written(String name, String text, String html) {}

    @Autowired
    Notifications notifications;

    @Autowired
    Digests digests;

    @Autowired
    Parties parties;

    @Autowired
    Look look;

    @Autowired
    MailStory story;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void begin() {
        story.begin();
        story.stands(IntStream.range(0, 23).mapToObj(MailPicturesTest::place).toArray(YearStanding.Place[]::new));
    }

    @Test
    void every_kind_of_mail_has_a_sample() throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages/notification.properties"))) {
            words.load(reader);
        }

        assertThat(MailSamples.all().keySet())
                .containsExactlyInAnyOrderElementsOf(words.stringPropertyNames().stream()
                        .map(KIND::matcher)
                        .filter(Matcher::matches)
                        .map(found -> found.group(1))
                        .toList());
    }

    @Test
    void every_mail_is_whole_as_text_fits_a_phone_and_is_read_in_the_light_and_in_the_dark() throws IOException {
        List<String> flaws = new ArrayList<>();
        try (MailReader reader = new MailReader()) {
            for (Written mail : written()) {
                flaws.addAll(missingInText(mail));
                flaws.addAll(reader.reads(mail.name(), mail.html()));
            }
        }

        assertThat(flaws).isEmpty();
    }

    private List<Written> written() {
        List<Written> all = new ArrayList<>();
        for (Person person : List.of(ASA, JOHN)) {
            for (News news : MailSamples.all().values()) {
                notifications.tell(List.of(person), news);
                all.add(taken(person, news.kind()));
            }
            all.addAll(digests(person));
        }
        notifications.tell(List.of(STINA), MailSamples.all().get("cycleCancelled"));
        all.add(taken(STINA, "steering"));
        return all;
    }

    /** A day each for a digest of what is late, near, new, and late elsewhere, of news alone, and for the monthly letter. */
    private List<Written> digests(Person person) {
        begin();
        Person other = person == ASA ? JOHN : ASA;
        List<Written> all = new ArrayList<>();
        LocalDate day = DAY;
        for (Tone tone : List.of(Tone.LATE, Tone.NUDGE, Tone.FIRST)) {
            story.policy(tone, Rung.ASSIGNEE);
            all.add(digest(person, "digest-" + tone.name().toLowerCase(Locale.ROOT), day, person));
            day = day.plusDays(1);
        }
        when(parties.reached("coordinator")).thenReturn(List.of(person));
        story.policy(Tone.LATE, Rung.COORDINATOR);
        all.add(digest(person, "digest-others", day, other));
        notifications.note(List.of(person), MailSamples.all().get("milestoneMoved.SIGNING_DAY"));
        notifications.note(List.of(person), MailSamples.all().get("partyLeft"));
        all.add(digest(person, "digest-news", DAY.plusDays(6)));
        when(parties.groupsOf(person.id())).thenReturn(Set.of("steering"));
        when(parties.members("steering")).thenReturn(List.of(person));
        LocalDate october = LocalDate.of(2026, 10, 1);
        story.policy(Tone.LATE, Rung.STEERING);
        story.task("decide", "SteerSilence", "Avgör uteblivet svar", "2026/enkoping", october.plusDays(5), STINA);
        all.add(digest(person, "steering-month", october, other));
        begin();
        return all;
    }

    private Written digest(Person reader, String name, LocalDate day, Person... holders) {
        String id = name + "-" + reader.language();
        story.at(day, "08:30");
        if (holders.length > 0) {
            story.task(id + "-1", "GiveOpinion", "Lämna synpunkter", "2026/enkoping", day.minusDays(4), holders);
            story.task(
                    id + "-2", "ReportCommitments", "Rapportera åtaganden", "2026/enkoping", day.plusDays(3), holders);
            story.task(id + "-3", "ConfirmDraft", "Bekräfta utkastet", "2026/shared", day, holders);
        }
        digests.sendDue();
        jdbc.sql("delete from human_task_group").update();
        jdbc.sql("delete from human_task").update();
        return taken(reader, name);
    }

    /** The only mail to that person, which then makes room for the next. */
    private Written taken(Person person, String name) {
        Written taken = jdbc.sql("select text, html, picture from mail where person_id = ?")
                .param(person.id())
                .query((row, number) -> new Written(
                        name + "-" + person.language(),
                        row.getString("text"),
                        withPicture(
                                withPicture(row.getString("html"), WheelPicture.ID, row.getBytes("picture")),
                                Envelope.LOGO,
                                look.logo().orElseThrow().png())))
                .single();
        jdbc.sql("delete from mail").update();
        return taken;
    }

    private static String withPicture(String html, String id, byte[] png) {
        return png == null
                ? html
                : html.replace(
                        "cid:" + id,
                        "data:image/png;base64," + Base64.getEncoder().encodeToString(png));
    }

    /** What the HTML says and the text does not, and the other way round for addresses. */
    private static List<String> missingInText(Written mail) {
        List<String> flaws = new ArrayList<>();
        String text = words(mail.text());
        Document html = Jsoup.parse(mail.html());
        for (Element element : html.body().getAllElements()) {
            for (TextNode node : element.textNodes()) {
                if (!text.contains(words(node.text()))) {
                    flaws.add("%s: the text lacks \"%s\"".formatted(mail.name(), node.text()));
                }
            }
        }
        html.select("a[href]").stream()
                .map(link -> link.attr("href"))
                .filter(address -> !mail.text().contains(address))
                .forEach(address -> flaws.add("%s: the text lacks the link %s".formatted(mail.name(), address)));
        Set<String> links = Set.copyOf(html.select("a[href]").eachAttr("href"));
        ADDRESS.matcher(mail.text())
                .results()
                .map(found -> found.group())
                .filter(address -> !links.contains(address))
                .forEach(address -> flaws.add("%s: the HTML lacks the link %s".formatted(mail.name(), address)));
        return flaws;
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }

    private static YearStanding.Place place(int number) {
        return new YearStanding.Place(
                new ContractId(2026, new PartyId("kommun-" + number)), Stage.REVIEW, number % 5 == 0);
    }
}
