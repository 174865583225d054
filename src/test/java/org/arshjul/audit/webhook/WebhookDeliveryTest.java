package org.arshjul.audit.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.arshjul.audit.LoneTrail;
import org.arshjul.audit.webhook.Answer.Outcome;
import org.arshjul.audit.webhook.Receiver.Received;
import org.arshjul.audit.webhook.Webhook.OffBecause;
import org.arshjul.audit.webhook.Webhook.State;
import org.arshjul.audit.webhook.WebhookQueue.Claim;
import org.arshjul.platform.Pauses;
import org.arshjul.platform.security.SignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

class WebhookDeliveryTest {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private static final Duration PATIENT = Duration.ofMinutes(1);

    @TempDir
    Path home;

    private final List<Object> happened = new ArrayList<>();
    private final List<AutoCloseable> open = new ArrayList<>();
    private DataSource database;
    private LoneTrail trail;
    private WebhookRepository hooks;
    private WebhookQueue queue;
    private Receiver receiver;

    /** A database without tables. */
    DataSource database() {
        return new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    }

    @BeforeEach
    void a_trail_of_five() {
        database = database();
        LoneTrail.makeTables(database);
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V28__webhook.sql")).execute(database);
        trail = new LoneTrail(database, home);
        trail.happen(5);
        hooks = new WebhookRepository(trail.jdbc);
        queue = new WebhookQueue(trail.jdbc);
        receiver = receiver();
    }

    @AfterEach
    void all_is_closed() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
        clear(trail.jdbc);
    }

    void clear(JdbcClient jdbc) {
        jdbc.sql("shutdown").update();
    }

    @Test
    void every_event_arrives_once_in_order_and_signed() {
        UUID hook = hook(receiver.address());
        node().turn(hook);

        assertThat(positions()).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(receiver.received()).allSatisfy(one -> {
            assertThat(one.signedWith(secret(hook))).isTrue();
            assertThat(one.signedWith(Secret.random().text())).isFalse();
            assertThat(one.contentType()).isEqualTo("application/cloudevents+json");
            assertThat(one.id()).isEqualTo(one.event().path("id").asText());
            assertThat(Instant.ofEpochSecond(one.timestamp())).isBetween(recently(), Instant.now());
        });
        assertThat(state(hook).position()).isEqualTo(5);
        assertThat(state(hook).lastSuccessAt()).isBetween(recently(), Instant.now());
        assertThat(node().due()).isEmpty();
    }

    @Test
    void what_is_not_taken_is_sent_again_later_under_the_same_id_before_anything_else() {
        UUID hook = hook(receiver.address());
        receiver.answers(Receiver.status(200), Receiver.status(500), Receiver.status(503));
        WebhookRelay relay = node();

        relay.turn(hook);
        assertThat(state(hook)).satisfies(failing -> {
            assertThat(failing.position()).isEqualTo(1);
            assertThat(failing.failures()).isEqualTo(1);
            assertThat(failing.lastAnswer()).isEqualTo(new Answer(Outcome.REFUSED, 500));
            assertThat(failing.nextAttemptAt()).isEqualTo(failing.lastAnswerAt().plusSeconds(30));
        });
        assertThat(relay.due()).isEmpty();
        relay.turn(hook);
        assertThat(receiver.received()).hasSize(2);

        pauseEnds(hook);
        relay.turn(hook);
        assertThat(state(hook).failures()).isEqualTo(2);
        assertThat(state(hook).nextAttemptAt())
                .isEqualTo(state(hook).lastAnswerAt().plusSeconds(60));
        pauseEnds(hook);
        relay.turn(hook);

        assertThat(positions()).containsExactly(1L, 2L, 2L, 2L, 3L, 4L, 5L);
        assertThat(receiver.received().subList(1, 4).stream().map(Received::id).distinct())
                .hasSize(1);
        assertThat(state(hook)).satisfies(mended -> {
            assertThat(mended.position()).isEqualTo(5);
            assertThat(mended.failures()).isZero();
            assertThat(mended.failingSince()).isNull();
            assertThat(mended.nextAttemptAt()).isNull();
        });
    }

    @Test
    void a_receiver_that_hangs_or_answers_byte_by_byte_is_late() throws IOException {
        UUID silent = hook(receiver.usually(receiver.hanging()).address());
        UUID slow = hook("http://127.0.0.1:" + dripping() + "/");

        WebhookSettings settings = settings(true, Duration.ofMillis(500));
        WebhookRelay relay = node(settings, new CheckedNames(settings));
        for (UUID hook : List.of(silent, slow)) {
            assertTimeout(PATIENT, () -> relay.turn(hook));
            assertThat(state(hook).lastAnswer()).isEqualTo(new Answer(Outcome.LATE, null));
            assertThat(state(hook).position()).isZero();
        }
    }

    @Test
    void nothing_is_sent_any_more_once_the_name_was_looked_up_too_late() {
        UUID hook = hook("http://slow.example:" + receiver.port() + "/");
        WebhookSettings settings = settings(true, Duration.ofMillis(200));
        node(settings, names(settings)).turn(hook);

        assertThat(receiver.received()).isEmpty();
        assertThat(state(hook).lastAnswer()).isEqualTo(new Answer(Outcome.LATE, null));
    }

    @Test
    void a_redirect_is_not_followed() {
        Receiver inside = receiver();
        UUID hook = hook(receiver.usually(Receiver.redirect(inside.address())).address());
        node().turn(hook);

        assertThat(inside.received()).isEmpty();
        assertThat(state(hook).lastAnswer()).isEqualTo(new Answer(Outcome.REDIRECTED, 307));
        assertThat(state(hook).failures()).isEqualTo(1);
    }

    @Test
    void a_name_that_has_come_to_lead_inside_gets_nothing() {
        UUID hook = hook("http://rebound.example:" + receiver.port() + "/");
        WebhookSettings settings = settings(false, PATIENT);
        node(settings, names(settings)).turn(hook);

        assertThat(receiver.received()).isEmpty();
        assertThat(state(hook).lastAnswer()).isEqualTo(new Answer(Outcome.PRIVATE, null));
    }

    @Test
    void the_address_that_was_checked_is_asked_for_the_name_that_was_entered() {
        UUID hook = hook("http://rebound.example:" + receiver.port() + "/");
        WebhookSettings settings = settings(true, PATIENT);
        node(settings, names(settings)).turn(hook);

        assertThat(receiver.received())
                .hasSize(5)
                .allSatisfy(one -> assertThat(one.host()).isEqualTo("rebound.example:" + receiver.port()));
    }

    @Test
    void nobody_there_and_an_unknown_name_are_told_apart() {
        receiver.close();
        UUID nobody = hook(receiver.address());
        UUID unknown = hook("http://nowhere.example/");
        WebhookSettings settings = settings(true, PATIENT);
        WebhookRelay relay = node(settings, names(settings));
        relay.turn(nobody);
        relay.turn(unknown);

        assertThat(state(nobody).lastAnswer().outcome()).isEqualTo(Outcome.UNREACHABLE);
        assertThat(state(unknown).lastAnswer().outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void who_answers_that_the_address_is_gone_gets_nothing_more_and_coordinators_are_told() {
        UUID hook = hook(receiver.answers(Receiver.status(410)).address());
        WebhookRelay relay = node();
        relay.turn(hook);
        relay.turn(hook);

        assertThat(receiver.received()).hasSize(1);
        assertThat(state(hook).state()).isEqualTo(State.OFF);
        assertThat(state(hook).offBecause()).isEqualTo(OffBecause.GONE);
        assertThat(happened).singleElement().isInstanceOfSatisfying(WebhookTurnedOff.class, off -> {
            assertThat(off.because()).isEqualTo(OffBecause.GONE);
            assertThat(off.subject()).isEqualTo("webhooks/" + hook);
        });
        assertThat(relay.due()).isEmpty();
    }

    @Test
    void who_takes_nothing_for_days_is_given_up_and_goes_on_where_it_stood_when_turned_on() {
        UUID hook = hook(receiver.answers(Receiver.status(200), Receiver.status(500), Receiver.status(500))
                .address());
        WebhookRelay relay = node();
        relay.turn(hook);
        trail.jdbc
                .sql("update webhook set failing_since = :long_ago, next_attempt_at = null where id = :id")
                .param("id", hook)
                .param("long_ago", Instant.now().minus(Duration.ofDays(5)).atOffset(ZoneOffset.UTC))
                .update();
        assertThat(state(hook).isOn()).isTrue();
        relay.turn(hook);

        assertThat(state(hook).offBecause()).isEqualTo(OffBecause.FAILING);
        assertThat(happened).hasSize(1);
        relay.turn(hook);
        assertThat(receiver.received()).hasSize(3);

        assertThat(hooks.turnOn(hook, "coordinator")).isTrue();
        relay.turn(hook);
        assertThat(positions()).containsExactly(1L, 2L, 2L, 2L, 3L, 4L, 5L);
    }

    @Test
    void only_events_of_the_chosen_types_are_sent() {
        UUID hook = hook(receiver.address(), "coordinator", "OpinionGiven");
        WebhookRelay relay = node();
        relay.turn(hook);

        assertThat(positions()).containsExactly(3L);
        assertThat(state(hook).position()).isEqualTo(5);
        trail.happen(200);
        relay.turn(hook);
        assertThat(positions()).hasSize(1 + 67).isSorted().doesNotContain(4L, 7L);
        assertThat(state(hook).position()).isEqualTo(205);
    }

    @Test
    void nothing_is_sent_in_the_name_of_somebody_who_is_no_coordinator_any_more() {
        UUID hook = hook(receiver.address(), "auditor");
        node().turn(hook);

        assertThat(receiver.received()).isEmpty();
        assertThat(state(hook).offBecause()).isEqualTo(OffBecause.OWNER);
        assertThat(happened).hasSize(1);
    }

    @Test
    void one_that_is_turned_off_gets_nothing_after_what_was_under_way() {
        UUID hook = hook(receiver.answers(exchange -> {
                    hooks.turnOff(UUID.fromString(exchange.getRequestURI().getQuery()), OffBecause.COORDINATOR);
                    exchange.sendResponseHeaders(200, -1);
                })
                .address());
        trail.jdbc
                .sql("update webhook set address = :address where id = :id")
                .param("id", hook)
                .param("address", receiver.address() + "?" + hook)
                .update();
        node().turn(hook);

        assertThat(positions()).containsExactly(1L);
        assertThat(state(hook).position()).isEqualTo(1);
    }

    @Test
    void after_a_stop_it_goes_on_where_it_stood_and_after_a_crash_too() {
        UUID hook = hook(receiver.address());
        WebhookRelay first = node();
        receiver.answers(Receiver.status(200), exchange -> {
            first.stopping(true);
            exchange.sendResponseHeaders(200, -1);
        });
        first.turn(hook);
        assertThat(positions()).containsExactly(1L, 2L);

        Claim crashed = Claim.on(hook);
        assertThat(queue.claim(crashed, Instant.now(), Instant.now().plusSeconds(60)))
                .isTrue();
        node().turn(hook);
        assertThat(positions()).hasSize(2);

        assertThat(queue.hold(crashed, Instant.now())).isTrue();
        node().turn(hook);
        assertThat(positions()).containsExactly(1L, 2L, 3L, 4L, 5L);
        queue.passed(crashed, 1);
        assertThat(state(hook).position())
                .as("the crashed node has nothing to say any more")
                .isEqualTo(5);
    }

    @Test
    void several_nodes_at_once_send_each_event_once_and_in_order() throws Exception {
        int nodes = 4;
        UUID hook = hook(receiver.address());
        trail.happen(45);
        CyclicBarrier together = new CyclicBarrier(nodes);
        ExecutorService threads = Executors.newFixedThreadPool(nodes);
        open.add(threads::shutdownNow);
        List<Future<?>> turns = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            WebhookRelay relay = node();
            turns.add(threads.submit(() -> {
                together.await();
                for (int turn = 0; turn < 10; turn++) {
                    relay.turn(hook);
                }
                return null;
            }));
        }
        for (Future<?> one : turns) {
            one.get();
        }

        assertThat(positions())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 50).mapToObj(Long::valueOf).toList());
        assertThat(receiver.mostAtOnce()).isEqualTo(1);
    }

    @Test
    void one_that_hangs_delays_no_other() {
        WebhookSettings settings = settings(true, PATIENT);
        Receiver silent = receiver();
        silent.usually(silent.hanging());
        hook(silent.address());
        hook(receiver.address());
        WebhookSchedule schedule = new WebhookSchedule(node(settings, new CheckedNames(settings)), settings);
        schedule.start();
        try {
            await().atMost(Duration.ofMinutes(1)).until(() -> positions().size() == 5);
            trail.happen(3);
            await().atMost(Duration.ofMinutes(1)).until(() -> positions().size() == 8);
            assertThat(silent.received()).hasSize(1);
        } finally {
            silent.close();
            schedule.stop();
        }
    }

    private Receiver receiver() {
        Receiver made = new Receiver();
        open.add(made);
        return made;
    }

    private UUID hook(String address) {
        return hook(address, "coordinator");
    }

    private UUID hook(String address, String coordinator, String... types) {
        Webhook hook = Webhook.at(URI.create(address), List.of(types), coordinator, 0);
        hooks.add(hook, Secret.random(), Instant.now());
        return hook.id();
    }

    private Webhook state(UUID hook) {
        return hooks.find(hook).orElseThrow();
    }

    private String secret(UUID hook) {
        return hooks.secret(hook).orElseThrow().text();
    }

    private void pauseEnds(UUID hook) {
        trail.jdbc
                .sql("update webhook set next_attempt_at = :now where id = :id")
                .param("id", hook)
                .param("now", Instant.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    private List<Long> positions() {
        return receiver.received().stream().map(Received::position).toList();
    }

    private WebhookRelay node() {
        WebhookSettings settings = settings(true, PATIENT);
        return node(settings, new CheckedNames(settings));
    }

    private WebhookRelay node(WebhookSettings settings, CheckedNames names) {
        Courier courier = new Courier(settings, names);
        open.add(courier);
        SignIn accounts = mock(SignIn.class);
        when(accounts.groupsOf(any())).thenReturn(Set.of("auditor"));
        when(accounts.groupsOf("coordinator")).thenReturn(Set.of("coordinator"));
        return new WebhookRelay(
                hooks,
                queue,
                courier,
                new LoneTrail(database, home).audit,
                accounts,
                JSON,
                settings,
                happened::add,
                new DataSourceTransactionManager(database));
    }

    private static WebhookSettings settings(boolean privateAddresses, Duration timeout) {
        return new WebhookSettings(
                true,
                privateAddresses,
                true,
                2,
                timeout,
                Duration.ofMillis(20),
                new Pauses(Duration.ofSeconds(30), Duration.ofHours(1)),
                Duration.ofDays(5));
    }

    private static CheckedNames names(WebhookSettings settings) {
        return new CheckedNames(settings) {
            @Override
            InetAddress[] lookUp(String host) throws UnknownHostException {
                return switch (host) {
                    case "rebound.example" -> new InetAddress[] {InetAddress.getLoopbackAddress()};
                    case "slow.example" -> {
                        LockSupport.parkNanos(settings.timeout().multipliedBy(4).toNanos());
                        yield new InetAddress[] {InetAddress.getLoopbackAddress()};
                    }
                    case "nowhere.example" -> throw new UnknownHostException(host);
                    default -> super.lookUp(host);
                };
            }
        };
    }

    /** The port of somebody who begins an answer and never comes to its end. */
    private int dripping() throws IOException {
        ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        open.add(server);
        CompletableFuture.runAsync(() -> {
            try (Socket caller = server.accept();
                    OutputStream answer = caller.getOutputStream()) {
                answer.write("HTTP/1.1 200 OK\r\nX-Long: ".getBytes(StandardCharsets.US_ASCII));
                while (!server.isClosed()) {
                    answer.write('x');
                    answer.flush();
                    LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
                }
            } catch (IOException hungUp) {
                server.isClosed();
            }
        });
        return server.getLocalPort();
    }

    private static Instant recently() {
        return Instant.now().minus(1, ChronoUnit.MINUTES);
    }
}
