package org.arshjul.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.arshjul.notification.MailPreference;
import org.arshjul.notification.MailPreferences;
import org.arshjul.party.Parties;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a person sets for themselves: language, mails, calendar. */
class SettingsPageTest extends PagesTest {

    private static final String CALENDAR = "form[action$=/settings/calendar]";

    /** Whose calendar it is, who that is, their groups, tasks, years, and what was told before. */
    private static final int MOST_STATEMENTS = 12;

    @Autowired
    private MailPreferences preferences;

    @Autowired
    private Parties parties;

    @Test
    void who_chooses_a_language_an_hour_and_fewer_mails_is_told_so_and_reads_the_pages_in_that_language() {
        Visitor kalmar = as("kalmar.contact");
        FormElement form = form(
                kalmar, kalmar.open("/").selectFirst("nav a[href=/settings]").attr("href"));
        assertThat(form.select("[name=language][checked]").val()).isEqualTo("sv");
        assertThat(form.select("[name=hour] option")).hasSize(12);
        // What was chosen in this browser gives way to what the person chooses.
        kalmar.open("/?lang=sv");
        kalmar.fill(form, Map.of("language", "en", "hour", "9", "onlySigning", "true"));
        Document saved = kalmar.submit(form, Map.of());

        assertThat(saved.select("[role=status]").text())
                .isEqualTo("Saved. Mails and pages come in English. You get mails about signatures only."
                        + " The digest is sent at 9 o’clock at the earliest.");
        assertThat(kalmar.open("/").select("h1").text()).isEqualTo("To do");
        assertThat(parties.person("kalmar.contact").orElseThrow().language()).isEqualTo("en");
        assertThat(preferences.of("kalmar.contact")).isEqualTo(new MailPreference(9, true));
        assertThat(preferences.all()).containsEntry("kalmar.contact", new MailPreference(9, true));
        await().untilAsserted(
                        () -> assertThat(types("kalmar.contact")).contains("LanguageChosen", "MailPreferenceChosen"));

        FormElement again = form(kalmar, "/settings");
        kalmar.fill(again, Map.of("language", "sv", "hour", "", "onlySigning", "false"));
        assertThat(kalmar.submit(again, Map.of()).select("[role=status]").text())
                .isEqualTo("Sparat. Mejl och sidor kommer på svenska. Du får alla mejl som rör dig."
                        + " Sammandraget skickas tidigast klockan 7.");
        assertThat(preferences.of("kalmar.contact")).isEqualTo(MailPreference.NONE);
    }

    @Test
    void an_hour_at_which_no_digest_goes_out_is_refused_by_its_name() {
        Visitor kalmar = as("kalmar.registrar");
        FormElement form = form(kalmar, "/settings");
        form.select("[name=hour] option").last().val("6").text("6");
        kalmar.fill(form, Map.of("hour", "6"));

        assertThat(kalmar.submit(form, Map.of()).select("#refusal").text())
                .contains("kan inte skickas klockan 6", "från 7 till 17");
        assertThat(kalmar.status()).isEqualTo(422);
        assertThat(preferences.of("kalmar.registrar")).isEqualTo(MailPreference.NONE);
    }

    @Test
    void a_calendar_reads_its_owners_deadlines_without_a_log_in_and_learns_that_one_has_moved() {
        try (MadeYear year = new MadeYear(jdbc, 2131, 23)) {
            Visitor karlstad = as("karlstad.contact");
            Document made = karlstad.submit(karlstad.form(karlstad.open("/settings"), CALENDAR), Map.of());
            String path = address(made);
            assertThat(karlstad.open("/settings").select("input[type=url]")).isEmpty();
            task("karlstad.contact", clock.today().plusDays(5));

            Visitor calendar = anybody();
            String before = read(calendar, path);
            assertThat(before)
                    .contains("SUMMARY:Revidera avsnitt (Karlstad 2131)", "URL:http://localhost:8080/tasks/feed-1")
                    .contains("SUMMARY:Signeringsdag\\, årsrevisionen 2131")
                    .contains("X-PUBLISHED-TTL:PT1H", "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
            assertThat(event(before, "feed-1")).contains("SEQUENCE:0", "TRANSP:TRANSPARENT");
            assertThat(calendar.header("Cache-Control")).contains("private");
            assertThat(calendar.header("Content-Type")).isEqualTo("text/calendar;charset=UTF-8");
            assertThat(read(calendar, path)).isEqualTo(before);

            List<String> statements = CountedStatements.of(calendar, () -> read(calendar, path));
            assertThat(statements).isNotEmpty().hasSizeLessThanOrEqualTo(MOST_STATEMENTS);

            LocalDate moved = clock.today().plusDays(9);
            jdbc.sql("update human_task set due_at = ? where id = 'feed-1'")
                    .param(moved.atTime(15, 0).atOffset(ZoneOffset.UTC))
                    .update();
            assertThat(event(read(calendar, path), "feed-1"))
                    .contains(
                            "SEQUENCE:1",
                            "DTSTART;VALUE=DATE:" + moved.toString().replace("-", ""));
            assertThat(event(read(calendar, path), "2131-signingDay")).contains("SEQUENCE:0");
        } finally {
            jdbc.sql("delete from human_task_group where task_id = 'feed-1'").update();
            jdbc.sql("delete from human_task where id = 'feed-1'").update();
        }
    }

    @Test
    void a_new_address_ends_the_old_one_and_one_that_ended_looks_like_one_that_never_was() {
        Visitor karlstad = as("karlstad.registrar");
        String first = address(karlstad.submit(karlstad.form(karlstad.open("/settings"), CALENDAR), Map.of()));
        String second = address(karlstad.submit(karlstad.form(karlstad.open("/settings"), CALENDAR), Map.of()));
        Visitor calendar = anybody();
        assertThat(gone(calendar, first)).isEqualTo(gone(calendar, "/calendar/guess.ics"));
        read(calendar, second);

        Document removed =
                karlstad.submit(karlstad.form(karlstad.open("/settings"), "form[action$=/removal]"), Map.of());

        assertThat(removed.select("[role=status]").text()).startsWith("Adressen är borttagen.");
        gone(calendar, second);
        assertThat(jdbc.sql("select token_hash from calendar_feed")
                        .query(String.class)
                        .list())
                .noneMatch(hash -> second.contains(hash));
        await().untilAsserted(() ->
                assertThat(types("karlstad.registrar")).contains("CalendarFeedMade", "CalendarFeedRemoved"));
    }

    @Test
    void the_calendar_of_who_has_lost_all_roles_is_empty() {
        Visitor karlstad = as("karlstad.signatory");
        String path = address(karlstad.submit(karlstad.form(karlstad.open("/settings"), CALENDAR), Map.of()));
        assertThat(read(anybody(), path)).contains("BEGIN:VEVENT");
        jdbc.sql("update role_holding set held_until = current_timestamp where person_id = 'karlstad.signatory'")
                .update();
        try {
            assertThat(read(anybody(), path)).contains("END:VCALENDAR").doesNotContain("BEGIN:VEVENT");
        } finally {
            jdbc.sql("update role_holding set held_until = null where person_id = 'karlstad.signatory'")
                    .update();
        }
    }

    @Test
    void every_page_wears_the_organisations_name_and_colours_in_tasklist_too() {
        Visitor kalmar = as("kalmar.signatory");
        assertThat(kalmar.open("/").select(".brand").text()).isEqualTo("Årshjul Viable Cities");
        assertThat(kalmar.openFramed("/").select("link[href=/look/colours.css]"))
                .hasSize(1);

        String colours = new String(anybody().download("/look/colours.css"), StandardCharsets.UTF_8);

        assertThat(colours).contains("--pico-primary: light-dark(#0b6352, #6cc9b0);");
    }

    private static FormElement form(Visitor visitor, String page) {
        return visitor.form(visitor.open(page), "form[action=/settings]");
    }

    private static String address(Document settings) {
        String address = settings.select("input[type=url]").val();
        assertThat(address).matches("http://localhost:8080/calendar/[\\w-]{43}\\.ics");
        return address.substring("http://localhost:8080".length());
    }

    /** The calendar with its folded lines made whole. */
    private static String read(Visitor calendar, String path) {
        String content = new String(calendar.download(path), StandardCharsets.UTF_8);
        assertThat(calendar.status()).isEqualTo(200);
        return content.replace("\r\n ", "");
    }

    private static String event(String calendar, String uid) {
        int begin = calendar.indexOf("UID:" + uid + "@arshjul");
        return calendar.substring(begin, calendar.indexOf("END:VEVENT", begin));
    }

    private static String gone(Visitor calendar, String path) {
        String body = new String(calendar.download(path), StandardCharsets.UTF_8);
        assertThat(calendar.status()).isEqualTo(404);
        return calendar.header("Content-Type") + calendar.header("Cache-Control") + body;
    }

    private void task(String group, LocalDate due) {
        jdbc.sql("""
                        insert into human_task (id, kind, process, subject, name, due_at, opened_at)
                        values ('feed-1', 'ReviseSections', 'text-revision', '2131/karlstad', 'Revidera avsnitt', ?,
                                current_timestamp)
                        """).param(due.atTime(15, 0).atOffset(ZoneOffset.UTC)).update();
        jdbc.sql("insert into human_task_group (task_id, group_id) values ('feed-1', ?)")
                .param(group)
                .update();
    }

    private List<String> types(String person) {
        return jdbc.sql("select type from audit_trail where subject = ?")
                .param(person)
                .query(String.class)
                .list();
    }
}
