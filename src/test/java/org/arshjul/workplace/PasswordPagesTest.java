package org.arshjul.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How somebody comes to a password of their own: invited, or having forgotten it. */
@ExtendWith(OutputCaptureExtension.class)
class PasswordPagesTest extends PagesTest {

    private static final String PERSON = "umea.registrar";
    private static final String PEOPLE = "/people?q=" + PERSON;
    private static final String PASSWORD = "sju gula stolar vid ån";
    private static final Pattern LINK = Pattern.compile("/login/new-password\\?key=[\\w-]{43}");

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void nobody_has_a_password() {
        jdbc.sql("delete from password_link").update();
        jdbc.sql("delete from mail where kind in ('invitation', 'newPassword', 'passwordChosen')")
                .update();
        jdbc.sql("update person set password_hash = null, password_chosen_at = null where password_hash is not null")
                .update();
    }

    @Test
    void who_is_invited_chooses_a_password_by_the_link_in_the_mail_once() {
        Visitor coordinator = as("coordinator");
        Visitor before = as(PERSON);
        Document people = coordinator.open(PEOPLE);
        assertThat(row(people)).contains("Inget eget lösenord", "Bjud in");
        Document invited = coordinator.submit(
                coordinator.form(people, "form[action=/people/" + PERSON + "/invitation]"), Map.of());
        assertThat(invited.select("[role=status]").text()).contains("får ett mejl");
        assertThat(row(invited)).contains("Inbjuden");
        String link = link("invitation");

        Visitor anybody = anybody();
        assertThat(choose(anybody, link, "kort").select("#refusal").text()).contains("minst 12 tecken");
        assertThat(choose(anybody, link, "klimatkontrakt umeå")
                        .select("#refusal")
                        .text())
                .contains("lätt att gissa");
        assertThat(anybody.status()).isEqualTo(422);
        assertThat(choose(anybody, link, "å".repeat(40)).select("#refusal").text())
                .contains("högst 72");
        assertThat(choose(anybody, link, PASSWORD).select("[role=status]").text())
                .contains("sparat");

        assertThat(before.open("/").location()).endsWith("/login");
        FormElement login = anybody.form(anybody.open("/login"), "form[action=/login]");
        anybody.fill(login, Map.of("username", PERSON, "password", Visitor.PASSWORD));
        assertThat(anybody.submit(login, Map.of()).location()).contains("error");
        login = anybody.form(anybody.open("/login"), "form[action=/login]");
        anybody.fill(login, Map.of("username", PERSON, "password", PASSWORD));
        assertThat(anybody.submit(login, Map.of()).select("h1").text()).isEqualTo("Att göra");

        assertThat(anybody().open(link).select("#refusal").text()).contains("gäller inte längre");
        assertThat(row(coordinator.open(PEOPLE))).contains("Lösenord sedan").doesNotContain("Inbjuden");
        await().untilAsserted(() -> assertThat(mails("passwordChosen")).hasSize(1));
    }

    @Test
    void nobody_but_the_person_comes_to_see_the_link(CapturedOutput log) {
        Visitor coordinator = as("coordinator");
        coordinator.submit(
                coordinator.form(coordinator.open(PEOPLE), "form[action=/people/" + PERSON + "/invitation]"), Map.of());
        String key = link("invitation").substring("/login/new-password?key=".length());

        assertThat(jdbc.sql("select count(*) from password_link where key_digest = :key")
                        .param("key", key)
                        .query(Integer.class)
                        .single())
                .isZero();
        for (String address : List.of("/api/people/" + PERSON + "/data", "/api/mails", "/api/events?limit=1000")) {
            String told = coordinator.scripted(address);
            assertThat(coordinator.status()).as(address).isEqualTo(200);
            assertThat(told).as(address).doesNotContain(key);
        }
        choose(anybody(), "/login/new-password?key=" + key, PASSWORD);
        assertThat(log.getAll())
                .as("neither the key nor the password is logged")
                .doesNotContain(key, PASSWORD);
        Visitor other = as("umea.contact");
        other.open("/people");
        assertThat(other.status()).isEqualTo(403);
    }

    @Test
    void an_invitation_replaces_nothing_until_it_is_followed_and_only_the_last_one_leads_there() {
        Visitor coordinator = as("coordinator");
        String form = "form[action=/people/" + PERSON + "/invitation]";
        coordinator.submit(coordinator.form(coordinator.open(PEOPLE), form), Map.of());
        String first = link("invitation");
        as(PERSON);
        coordinator.submit(coordinator.form(coordinator.open(PEOPLE), form), Map.of());
        await().untilAsserted(() -> assertThat(mails("invitation")).hasSize(2));
        String second = mails("invitation").stream()
                .map(PasswordPagesTest::found)
                .filter(link -> !link.equals(first))
                .findFirst()
                .orElseThrow();

        choose(anybody(), second, PASSWORD);

        assertThat(anybody().open(first).select("#refusal").text()).contains("gäller inte längre");
    }

    @Test
    void who_has_forgotten_it_gets_a_link_and_nobody_learns_who_has_an_account() {
        Visitor anybody = anybody();
        String unknown = forgotten(anybody, "nobody.at.all");
        assertThat(forgotten(anybody, PERSON)).isEqualTo(unknown);
        assertThat(jdbc.sql("select count(*) from password_link")
                        .query(Integer.class)
                        .single())
                .as("whoever was never invited may be meant to log in elsewhere")
                .isZero();

        Visitor coordinator = as("coordinator");
        coordinator.submit(
                coordinator.form(coordinator.open(PEOPLE), "form[action=/people/" + PERSON + "/invitation]"), Map.of());
        choose(anybody(), link("invitation"), PASSWORD);
        for (int time = 0; time < 5; time++) {
            assertThat(forgotten(anybody, "Anneli.Kemppi@example.org")).isEqualTo(unknown);
            assertThat(forgotten(anybody, PERSON)).isEqualTo(unknown);
        }
        String link = link("newPassword");
        assertThat(jdbc.sql("select count(*) from password_link")
                        .query(Integer.class)
                        .single())
                .as("an invitation, and three a day")
                .isEqualTo(1 + 3);
        choose(anybody(), link, "åtta gröna stolar vid ån");
        await().untilAsserted(() -> assertThat(mails("passwordChosen"))
                .as("each change is told, the second of a day too")
                .hasSize(2));
        jdbc.sql("update password_link set used_at = null, valid_until = current_timestamp - interval '1' minute")
                .update();
        assertThat(anybody.open(link).select("#refusal").text()).contains("gäller inte längre");
    }

    @Test
    void people_are_found_among_all_by_name_or_office() {
        Visitor coordinator = as("coordinator");
        Document all = coordinator.open("/people");
        assertThat(all.select("tbody tr")).hasSize(50);
        assertThat(coordinator
                        .open(all.select("nav.pages a").last().attr("href"))
                        .select("tbody tr"))
                .isNotEmpty();
        assertThat(coordinator.open("/people?q=kemppi").select("tbody tr").text())
                .contains(PERSON);
        Document found = coordinator.open("/people?q=registrator för Umeå");
        assertThat(found.select("tbody tr")).hasSize(1);
        assertThat(found.select("p[role=status]").text()).isEqualTo("En person. Visa alla");
        assertThat(coordinator.open("/people?q=nobody.at.all").select("main").text())
                .contains("Ingen har ett sådant namn eller uppdrag");
    }

    @Test
    void all_who_lack_a_password_are_invited_at_once_and_not_twice() {
        Visitor coordinator = as("coordinator");
        Document once = coordinator.submit(
                coordinator.form(coordinator.open("/people"), "form[action=/people/invitations]"), Map.of());
        assertThat(once.select("[role=status]").text()).containsPattern("\\d{2,3} personer får ett mejl");
        Document twice = coordinator.submit(coordinator.form(once, "form[action=/people/invitations]"), Map.of());
        assertThat(twice.select("[role=status]").text()).contains("Ingen saknade lösenord");
    }

    private static String row(Document people) {
        return people.select("tr:contains(" + PERSON + ")").text();
    }

    private Document choose(Visitor who, String link, String password) {
        FormElement form = who.form(who.open(link), "form[action=/login/new-password]");
        who.fill(form, Map.of("password", password));
        return who.submit(form, Map.of());
    }

    private String forgotten(Visitor who, String account) {
        FormElement form = who.form(who.open("/login/forgotten"), "form[action=/login/forgotten]");
        who.fill(form, Map.of("account", account));
        return who.submit(form, Map.of()).select("main").text();
    }

    private String link(String kind) {
        await().untilAsserted(() -> assertThat(mails(kind)).isNotEmpty());
        return found(mails(kind).get(0));
    }

    private static String found(String mail) {
        Matcher link = LINK.matcher(mail);
        assertThat(link.find()).as(mail).isTrue();
        return link.group();
    }

    private List<String> mails(String kind) {
        return jdbc.sql("select text from mail where kind = :kind and person_id = :person order by created_at")
                .param("kind", kind)
                .param("person", PERSON)
                .query(String.class)
                .list();
    }
}
