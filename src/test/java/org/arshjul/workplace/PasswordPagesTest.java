package org.arshjul.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.arshjul.party.Parties;
import org.arshjul.platform.Actor;
import org.awaitility.core.ConditionFactory;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** How somebody comes to a password of their own: invited, or having forgotten it. */
@ExtendWith(OutputCaptureExtension.class)
class PasswordPagesTest extends PagesTest {

    private static final String PERSON = "uppsala.registrar";
    private static final String ADDRESS = "bo.hultmark@example.org";
    private static final String NEVER_INVITED = "uppsala.signatory";
    private static final String PEOPLE = "/people?q=" + PERSON;
    private static final String PASSWORD = "sju gula stolar vid ån";
    private static final Pattern LINK = Pattern.compile("/login/new-password\\?key=[\\w-]{43}");

    @Autowired
    private Parties parties;

    @BeforeEach
    @AfterEach
    void nobody_has_a_password() {
        jdbc.sql("delete from password_link").update();
        jdbc.sql("delete from second_factor where account = :person")
                .param("person", PERSON)
                .update();
        jdbc.sql("delete from mail where kind in ('invitation', 'newPassword', 'passwordChosen')")
                .update();
        jdbc.sql("delete from mailbox_message where text like '%/login/new-password%'")
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
        Document invited = invites();
        assertThat(invited.select("[role=status]").text()).contains("får ett mejl");
        assertThat(row(invited)).contains("Inbjuden");
        String link = link();

        Visitor anybody = anybody();
        assertThat(choose(anybody, link, "kort").select("#refusal").text()).contains("minst 12 tecken");
        assertThat(choose(anybody, link, "klimatkontrakt umeå")
                        .select("#refusal")
                        .text())
                .contains("lätt att gissa");
        assertThat(anybody.status()).isEqualTo(422);
        assertThat(choose(anybody, link, "å".repeat(40)).select("#refusal").text())
                .contains("högst 72");
        hasAnApp();
        chooses(link, PASSWORD);
        assertThat(apps()).as("who was invited chooses the app anew").isZero();

        assertThat(before.open("/").location()).endsWith("/login");
        FormElement login = anybody.form(anybody.open("/login"), "form[action=/login]");
        anybody.fill(login, Map.of("username", PERSON, "password", Visitor.PASSWORD));
        assertThat(anybody.submit(login, Map.of()).location()).contains("error");
        login = anybody.form(anybody.open("/login"), "form[action=/login]");
        anybody.fill(login, Map.of("username", PERSON, "password", PASSWORD));
        assertThat(anybody.submit(login, Map.of()).select("h1").text()).isEqualTo("Att göra");

        assertThat(anybody().open(link).select("#refusal").text()).contains("gäller inte längre");
        assertThat(row(coordinator.open(PEOPLE))).contains("Lösenord sedan").doesNotContain("Inbjuden");
    }

    @Test
    void nobody_but_the_person_comes_to_see_the_link(CapturedOutput log) {
        Visitor coordinator = as("coordinator");
        long before = jdbc.sql("select position from audit_head where id = 1")
                .query(Long.class)
                .single();
        coordinator.submit(
                coordinator.form(coordinator.open(PEOPLE), "form[action=/people/" + PERSON + "/invitation]"), Map.of());
        String key = link().substring("/login/new-password?key=".length());

        assertThat(jdbc.sql("select count(*) from password_link where key_digest = :key")
                        .param("key", key)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from mail where text like :key or html like :key")
                        .param("key", "%" + key + "%")
                        .query(Integer.class)
                        .single())
                .as("what was sent stands in the reader's mailbox only")
                .isZero();
        for (String address : List.of("/api/people/" + PERSON + "/data", "/api/events?limit=1000&after=" + before)) {
            String told = coordinator.scripted(address);
            assertThat(coordinator.status()).as(address).isEqualTo(200);
            assertThat(told).as(address).doesNotContain(key);
        }
        assertThat(coordinator.scripted("/api/events?limit=1000&after=" + before))
                .contains("PasswordLinkMade", PERSON);
        chooses("/login/new-password?key=" + key, PASSWORD);
        assertThat(log.getAll())
                .as("neither the key nor the password is logged")
                .doesNotContain(key, PASSWORD);
        Visitor other = as("uppsala.contact");
        other.open("/people");
        assertThat(other.status()).isEqualTo(403);
    }

    @Test
    void an_invitation_replaces_nothing_until_it_is_followed_and_only_the_last_one_leads_there() {
        invites();
        String first = link();
        as(PERSON);
        invites();
        patiently().untilAsserted(() -> assertThat(links()).hasSize(2));
        String second = link();

        chooses(second, PASSWORD);

        assertThat(anybody().open(first).select("#refusal").text()).contains("gäller inte längre");
    }

    @Test
    void who_has_forgotten_it_gets_a_link_and_nobody_learns_who_has_an_account() {
        Visitor anybody = anybody();
        String unknown = forgotten(anybody, "nobody.at.all");
        assertThat(forgotten(anybody, NEVER_INVITED)).isEqualTo(unknown);

        invites();
        chooses(link(), PASSWORD);
        for (int time = 0; time < 5; time++) {
            assertThat(forgotten(anybody, ADDRESS.toUpperCase(Locale.ROOT))).isEqualTo(unknown);
            assertThat(forgotten(anybody, PERSON)).isEqualTo(unknown);
        }
        patiently().untilAsserted(() -> assertThat(links()).hasSize(1 + 3));
        String link = link();
        hasAnApp();
        chooses(link, "åtta gröna stolar vid ån");
        assertThat(apps())
                .as("whoever reads somebody's mail does not come past their app")
                .isOne();
        assertThat(jdbc.sql("select person_id from password_link")
                        .query(String.class)
                        .list())
                .as("an invitation, three a day, and none for whoever may be meant to log in elsewhere")
                .hasSize(1 + 3)
                .containsOnly(PERSON);
        jdbc.sql("update password_link set used_at = null, valid_until = current_timestamp - interval '1' minute")
                .update();
        assertThat(anybody.open(link).select("#refusal").text()).contains("gäller inte längre");
    }

    @Test
    void a_link_that_went_to_a_wrong_address_leads_nowhere_and_the_right_one_gets_another() {
        invites();
        String wrong = link();
        try {
            Actor.as("coordinator", Set.of("coordinator"), () -> {
                parties.correctAddress(PERSON, "bo@uppsala.example.org");
                return null;
            });

            String right = link();
            assertThat(anybody().open(wrong).select("#refusal").text()).contains("gäller inte längre");
            chooses(right, PASSWORD);
        } finally {
            jdbc.sql("update person set email = :email where id = :id")
                    .param("email", ADDRESS)
                    .param("id", PERSON)
                    .update();
        }
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
        assertThat(coordinator.open("/people?q=hultmark").select("tbody tr").text())
                .contains(PERSON);
        Document found = coordinator.open("/people?q=registrator för Uppsala");
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

    private Document invites() {
        Visitor coordinator = as("coordinator");
        return coordinator.submit(
                coordinator.form(coordinator.open(PEOPLE), "form[action=/people/" + PERSON + "/invitation]"), Map.of());
    }

    private void hasAnApp() {
        jdbc.sql("insert into second_factor (account, secret, last_step, confirmed_at)"
                        + " values (:person, 'ABCD', 0, current_timestamp)")
                .param("person", PERSON)
                .update();
    }

    private int apps() {
        return jdbc.sql("select count(*) from second_factor where account = :person")
                .param("person", PERSON)
                .query(Integer.class)
                .single();
    }

    private static String row(Document people) {
        return people.select("tr:contains(" + PERSON + ")").text();
    }

    /** The person chooses that password; the mail that says so has come before the next test begins. */
    private void chooses(String link, String password) {
        int told = told();
        assertThat(choose(anybody(), link, password).select("[role=status]").text())
                .contains("sparat");
        patiently().untilAsserted(() -> assertThat(told()).isEqualTo(told + 1));
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

    /** The links that have come to the person, the newest last. */
    private List<String> links() {
        return jdbc.sql("""
                        select m.text from mailbox_message m join person p on p.email = m.recipient
                         where p.id = :person and m.text like '%/login/new-password%' order by m.received_at
                        """).param("person", PERSON).query(String.class).list().stream()
                .map(PasswordPagesTest::found)
                .toList();
    }

    private String link() {
        patiently().untilAsserted(() -> assertThat(links()).isNotEmpty());
        return links().get(links().size() - 1);
    }

    private static String found(String mail) {
        Matcher link = LINK.matcher(mail);
        assertThat(link.find()).as(mail).isTrue();
        return link.group();
    }

    private int told() {
        return jdbc.sql("select count(*) from mail where kind = 'passwordChosen' and person_id = :person")
                .param("person", PERSON)
                .query(Integer.class)
                .single();
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(90));
    }
}
