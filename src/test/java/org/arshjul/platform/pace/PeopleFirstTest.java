package org.arshjul.platform.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What follows by itself waits for those who wait for an answer, and not for ever. */
@Timeout(30)
class PeopleFirstTest {

    private static final Duration FOR_EVER = Duration.ofMinutes(10);

    private final List<String> happened = new CopyOnWriteArrayList<>();

    @Test
    void what_follows_begins_when_the_last_has_the_answer() throws Exception {
        PeopleFirst people = new PeopleFirst(FOR_EVER, FOR_EVER);
        PeopleFirst.Asked one = people.asked();
        PeopleFirst.Asked other = people.asked();
        Thread following = new Thread(people.standingBack(() -> happened.add("followed")));

        following.start();
        await().until(() -> following.getState() == Thread.State.TIMED_WAITING);
        one.close();
        happened.add("one has the answer");
        await().until(() -> following.getState() == Thread.State.TIMED_WAITING);
        happened.add("both have");
        other.close();
        following.join();

        assertThat(happened).containsExactly("one has the answer", "both have", "followed");
    }

    @Test
    void what_follows_goes_on_where_somebody_always_waits() {
        PeopleFirst people = new PeopleFirst(Duration.ofMillis(1), FOR_EVER);
        try (PeopleFirst.Asked always = people.asked()) {
            people.standingBack(() -> happened.add("followed")).run();
        }
        assertThat(happened).containsExactly("followed");
    }

    @Test
    void whoever_sends_a_request_waits_until_it_is_answered_or_has_failed() throws Exception {
        Duration aMoment = Duration.ofMillis(20);
        PeopleFirst people = new PeopleFirst(aMoment, FOR_EVER);
        long begun = System.nanoTime();

        send(
                people,
                (request, response) ->
                        people.standingBack(() -> happened.add("meanwhile")).run());
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(aMoment);

        PeopleFirst patient = new PeopleFirst(FOR_EVER, FOR_EVER);
        assertThatThrownBy(() -> send(patient, (request, response) -> {
                    throw new ServletException("broken");
                }))
                .hasMessage("broken");
        patient.standingBack(() -> happened.add("afterwards")).run();
        assertThat(happened).containsExactly("meanwhile", "afterwards");
    }

    @Test
    void nobody_stands_back_for_who_has_waited_for_long_or_after_long_in_a_queue() throws Exception {
        PeopleFirst people = new PeopleFirst(FOR_EVER, Duration.ZERO);
        try (PeopleFirst.Asked onASlowLine = people.asked()) {
            people.standBack();
        }
        PeopleFirst busy = new PeopleFirst(FOR_EVER, Duration.ofMillis(1));
        Runnable queued = busy.standingBack(() -> happened.add("followed"));
        Instant passed = Instant.now().plusMillis(2);
        await().until(() -> Instant.now().isAfter(passed));
        try (PeopleFirst.Asked waiting = busy.asked()) {
            queued.run();
        }
        assertThat(happened).containsExactly("followed");
    }

    @Test
    void whoever_listens_to_a_stream_has_the_answer_when_it_begins() throws Exception {
        PeopleFirst people = new PeopleFirst(FOR_EVER, FOR_EVER);
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setAsyncSupported(true);
        new AskedFilter(people)
                .doFilter(request, new MockHttpServletResponse(), (asked, answered) -> asked.startAsync());

        people.standBack();

        assertThat(request.isAsyncStarted()).isTrue();
    }

    private static void send(PeopleFirst people, FilterChain chain) throws Exception {
        new AskedFilter(people).doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), chain);
    }
}
