package org.arshjul.notification;

import static org.arshjul.notification.MailStory.ASA;
import static org.arshjul.notification.MailStory.DAY;
import static org.arshjul.notification.MailStory.letter;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The module's SQL on the database of several nodes. */
@SpringBootTest(classes = MailSlice.class, properties = "spring.config.location=optional:classpath:/none.yml")
@ActiveProfiles("test")
@DirtiesContext
class PostgresOutboxTest {

    static EmbeddedPostgres postgres;

    @Autowired
    Outbox outbox;

    @Autowired
    MailQueue queue;

    @Autowired
    Relay relay;

    @Autowired
    Digests digests;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Notifications notifications;

    @Autowired
    MailStory story;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeAll
    static void serve() throws Exception {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void close() throws Exception {
        postgres.close();
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
    }

    @BeforeEach
    void begin() {
        story.begin();
    }

    @Test
    void of_two_nodes_that_put_the_same_letter_one_wins_and_both_transactions_live_on() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 20; round++) {
                String subject = "2026/" + round;
                String after = "after/" + round;
                List<Future<Boolean>> puts = List.of(
                        nodes.submit(() -> put(together, subject, after + "/a")),
                        nodes.submit(() -> put(together, subject, after + "/b")));
                assertThat(puts.get(0).get() ^ puts.get(1).get()).isTrue();
            }
        } finally {
            nodes.shutdownNow();
        }
        assertThat(jdbc.sql("select count(*) from mail where subject_key like 'after/%'")
                        .query(Long.class)
                        .single())
                .isEqualTo(40);
    }

    private Boolean put(CyclicBarrier together, String subject, String after) throws Exception {
        together.await();
        return new TransactionTemplate(transactions).execute(status -> {
            boolean kept = outbox.put(letter(ASA, "task", subject));
            outbox.put(letter(ASA, "task", after));
            return kept;
        });
    }

    @Test
    void a_mail_is_claimed_by_one_node() {
        outbox.put(letter(ASA, "task", "2026"));
        UUID id = queue.due(Instant.now(), 10).get(0);

        assertThat(queue.claim(id, Instant.now())).isPresent();
        assertThat(queue.claim(id, Instant.now())).isEmpty();
        assertThat(queue.cutOff(Instant.now().plusSeconds(1), Instant.now())).isEqualTo(1);
        assertThat(queue.claim(id, Instant.now()))
                .hasValueSatisfying(mail -> assertThat(mail.repeated()).isTrue());
    }

    @Test
    void a_digest_goes_all_the_way() {
        story.task("t1", "GiveOpinion", "Lämna synpunkter", "2026/enkoping", DAY.plusDays(1), ASA);
        notifications.note(List.of(ASA), News.of("contractInForce", "2026/enkoping", 2027));
        digests.sendDue();
        relay.run();

        assertThat(outbox.mails("SENT")).hasSize(1);
        assertThat(mailbox.messages("asa")).hasSize(1);
        assertThat(mailbox.messages("")).hasSize(1);
    }
}
