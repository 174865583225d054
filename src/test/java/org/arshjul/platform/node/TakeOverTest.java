package org.arshjul.platform.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.modulith.events.config.EventPublicationAutoConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** Two nodes on one database: what one of them does not tell to its listeners, the other does, and only then. */
class TakeOverTest {

    private static final Duration SILENCE = Duration.ofSeconds(2);

    /** Something that happened. */
    record Happened(String what) {}

    /** How listening goes; the test says it. */
    static class Hearing {

        private final List<String> heard = new CopyOnWriteArrayList<>();
        private final AtomicInteger attempts = new AtomicInteger();
        private volatile CountDownLatch until = new CountDownLatch(0);
        private volatile boolean deaf;
    }

    static class Ears {

        private final Hearing hearing;

        Ears(Hearing hearing) {
            this.hearing = hearing;
        }

        @ApplicationModuleListener
        void on(Happened event) throws InterruptedException {
            hearing.attempts.incrementAndGet();
            hearing.until.await();
            if (hearing.deaf) {
                throw new IllegalStateException("deaf");
            }
            hearing.heard.add(event.what());
        }
    }

    /** What a node is made of here. No annotation makes it a configuration, else the application's scan would find it. */
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        AopAutoConfiguration.class,
        TaskExecutionAutoConfiguration.class,
        EventPublicationAutoConfiguration.class
    })
    @Import({
        Ears.class,
        Hearing.class,
        Heartbeat.class,
        NodeRepository.class,
        OwnedPublications.class,
        Ownership.class,
        PublicationTable.class,
        StuckPublications.class,
        TakingOver.class
    })
    static class NodeSlice {}

    private static final Set<String> NOT_PUBLIC = Set.of(
            "org.springframework.modulith.events.jdbc.JdbcEventPublicationAutoConfiguration",
            "org.springframework.modulith.events.jackson.JacksonEventSerializationConfiguration");

    private final String database = "jdbc:h2:mem:nodes-%s;DB_CLOSE_DELAY=-1".formatted(UUID.randomUUID());
    private final Node one = new Node();
    private final Node other = new Node();

    private final class Node {

        private final ConfigurableApplicationContext context;
        private final Hearing ears;

        Node() {
            SpringApplication application = new SpringApplicationBuilder(NodeSlice.class)
                    .web(WebApplicationType.NONE)
                    .build();
            application.setSources(NOT_PUBLIC);
            context = application.run(
                    "--spring.config.location=optional:classpath:/none.yml",
                    "--spring.datasource.url=" + database,
                    "--spring.modulith.events.jdbc.schema-initialization.enabled=false",
                    "--spring.modulith.events.completion-mode=delete",
                    "--arshjul.nodes.beat=100ms",
                    "--arshjul.nodes.silence=" + SILENCE.toMillis() + "ms",
                    "--arshjul.nodes.pauses.first=100ms",
                    "--arshjul.nodes.pauses.longest=200ms");
            ears = context.getBean(Hearing.class);
        }

        void publish(String what) {
            context.getBean(TransactionTemplate.class)
                    .executeWithoutResult(status -> context.publishEvent(new Happened(what)));
        }

        /** Nobody hears of this node any more, whatever it still does. */
        void dies() {
            context.getBean(Heartbeat.class).stop();
            context.getBean(TakingOver.class).stop();
        }

        List<StuckPublication> stuck() {
            return context.getBean(StuckPublications.class).all();
        }

        long incomplete() {
            return context.getBean(JdbcClient.class)
                    .sql("select count(*) from event_publication")
                    .query(Long.class)
                    .single();
        }
    }

    @AfterEach
    void end() {
        one.ears.until.countDown();
        one.context.close();
        other.context.close();
    }

    @Test
    void what_a_dead_node_had_begun_is_told_by_another() {
        one.ears.until = new CountDownLatch(1);
        one.publish("begun");
        await().until(() -> one.ears.attempts.get() == 1);
        one.dies();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(other.ears.heard).containsExactly("begun"));
        await().untilAsserted(() -> assertThat(other.incomplete()).isZero());
    }

    @Test
    void what_a_living_node_is_still_at_is_left_to_it_however_long_it_takes() {
        one.ears.until = new CountDownLatch(1);
        one.publish("slow");
        await().during(SILENCE.multipliedBy(2))
                .atMost(SILENCE.multipliedBy(3))
                .untilAsserted(() -> assertThat(other.ears.attempts.get()).isZero());

        one.ears.until.countDown();
        await().untilAsserted(() -> assertThat(one.incomplete()).isZero());
        assertThat(one.ears.attempts.get()).isEqualTo(1);
        assertThat(other.ears.attempts.get()).isZero();
    }

    @Test
    void what_fails_is_tried_again_by_whoever_comes_first_shown_after_three_times_and_never_lost() {
        one.ears.deaf = true;
        other.ears.deaf = true;
        one.publish("unheard");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(one.stuck()).singleElement().satisfies(stuck -> {
                    assertThat(stuck.attempts()).isGreaterThanOrEqualTo(3);
                    assertThat(stuck.listener()).contains("Ears.on");
                }));

        one.ears.deaf = false;
        other.ears.deaf = false;
        await().untilAsserted(() -> assertThat(one.incomplete()).isZero());
        assertThat(one.ears.heard.size() + other.ears.heard.size()).isEqualTo(1);
        assertThat(one.stuck()).isEmpty();
    }

    @Test
    void what_no_node_of_this_version_knows_is_shown_and_waits_for_one_that_does() {
        one.context
                .getBean(JdbcClient.class)
                .sql("""
                        insert into event_publication (id, listener_id, event_type, serialized_event, publication_date, node)
                        values (:id, 'org.arshjul.Later.on(org.arshjul.Later)', 'org.arshjul.Later', '{}',
                                current_timestamp, 'a node that is gone')
                        """)
                .param("id", UUID.randomUUID())
                .update();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(one.stuck())
                        .singleElement()
                        .extracting(StuckPublication::eventName)
                        .isEqualTo("Later"));
        assertThat(one.incomplete()).isEqualTo(1);
    }
}
