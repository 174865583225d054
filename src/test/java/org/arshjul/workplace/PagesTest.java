package org.arshjul.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.arshjul.demo.Play;
import org.arshjul.platform.clock.ClockHands;
import org.arshjul.platform.clock.ProgrammeClock;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** The whole application as the demo starts it, seen through its pages. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.datasource.url=jdbc:h2:mem:pages;DB_CLOSE_DELAY=-1", "arshjul.webhooks.enabled=false"})
@ActiveProfiles("demo")
@Import(CountedStatements.class)
abstract class PagesTest {

    @LocalServerPort
    int port;

    @Autowired
    Play play;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ProgrammeClock clock;

    @Autowired
    private ClockHands hands;

    /** There is one clock for the engines of a process, and tests of other products may have moved it. */
    @BeforeEach
    void the_engine_has_this_products_time() {
        hands.moveTo(Instant.now().plus(hands.offset()));
    }

    /** Robots would move the clock, and digests count as reminders of what is only there for the test. */
    void nothingHappens() {
        play.stop();
        jdbc.sql(
                        "insert into digest_day (on_day) select ? where not exists (select 1 from digest_day where on_day = ?)")
                .params(clock.today(), clock.today())
                .update();
        await().until(() -> jdbc.sql("select count(*) from audit_inbox")
                        .query(Integer.class)
                        .single()
                == 0);
    }

    /**
     * The statements that a page of a made year costs, which are as many with 300 contracts as with 23.
     *
     * @param path of the page, in that year and in the one after
     */
    List<String> costOfAnySize(Visitor reader, int year, UnaryOperator<MadeYear> made, IntFunction<String> path) {
        List<String> few;
        List<String> many;
        try (MadeYear small = made.apply(new MadeYear(jdbc, year, 23))) {
            reader.open(path.apply(year));
            few = CountedStatements.of(reader, () -> reader.open(path.apply(year)));
        }
        try (MadeYear large = made.apply(new MadeYear(jdbc, year + 1, 300))) {
            many = CountedStatements.of(reader, () -> reader.open(path.apply(year + 1)));
        }
        assertThat(reader.status()).isEqualTo(200);
        assertThat(few).isNotEmpty();
        assertThat(many).hasSameSizeAs(few);
        return many;
    }

    /** That, of all parties and people, only some were read. */
    static void readOfFew(List<String> statements) {
        assertThat(statements)
                .isNotEmpty()
                .noneMatch(one -> one.strip().matches("(?is)select .* from (party|person)( order by \\w+)?"));
    }

    Visitor anybody() {
        return Visitor.anybody(port);
    }

    Visitor as(String person) {
        return Visitor.signedIn(port, person);
    }

    /** The address of the person's open task of that name about that, as soon as it is in the inbox. */
    String task(Visitor person, String name, String about) {
        return await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> find(person, name, about), Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<String> find(Visitor person, String name, String about) {
        return person.open("/").select("tbody tr").stream()
                .filter(row -> row.text().contains(name) && row.text().contains(about))
                .map(row -> row.selectFirst("a"))
                .map((Element link) -> link.attr("href"))
                .findFirst();
    }
}
