package org.arshjul.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.arshjul.party.PartyId;
import org.arshjul.party.PartySlice;
import org.arshjul.party.Role;
import org.arshjul.party.SuccessionRecorded;
import org.arshjul.platform.DomainEvent;
import org.arshjul.platform.security.Account;
import org.arshjul.platform.security.AccountDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
        classes = PartySlice.class,
        properties = {
            "spring.config.location=classpath:/programme/parties.yml",
            "spring.datasource.url=jdbc:h2:mem:audit",
            "arshjul.audit.anchors.enabled=false"
        })
@Import({
    Audit.class,
    Inbox.class,
    Sealer.class,
    Trail.class,
    Readers.class,
    Anchors.class,
    AnchorFile.class,
    AnchorMemory.class,
    AuditTest.AdministratorOfTheTest.class
})
class AuditTest {

    /** A coordinator who is nobody in the programme, as a new installation begins with. */
    static class AdministratorOfTheTest implements AccountDirectory {

        @Override
        public Optional<Account> find(String id) {
            return Optional.of(new Account("administrator", null, Set.of("coordinator")))
                    .filter(one -> one.id().equals(id));
        }
    }

    record Happened(String subject, int number) implements DomainEvent {}

    record Key(int year, String part) {

        public static Key of(String key) {
            return new Key(Integer.parseInt(key.substring(0, 4)), key.substring(5));
        }

        @Override
        public String toString() {
            return year + "/" + part;
        }
    }

    record Planned(Key key, PartyId party, LocalDate day, List<PartyId> others) implements DomainEvent {

        @Override
        public String subject() {
            return key.toString();
        }
    }

    @Autowired
    Audit audit;

    @Autowired
    Sealer sealer;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void an_empty_trail() {
        jdbc.sql("delete from audit_inbox").update();
        jdbc.sql("delete from audit_trail").update();
        jdbc.sql("update audit_head set position = 0, hash = :hash")
                .param("hash", Trail.GENESIS)
                .update();
        as("auditor");
    }

    @AfterEach
    void nobody_acts() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void every_event_is_recorded_in_order_with_who_caused_it() {
        as("enkoping.contact");
        happen("2026", 1);
        SecurityContextHolder.clearContext();
        happen("2026/shared", 2);
        as("auditor");

        assertThat(audit.after(0, 10))
                .extracting(
                        RecordedEvent::position,
                        RecordedEvent::type,
                        RecordedEvent::subject,
                        RecordedEvent::actor,
                        RecordedEvent::payload)
                .containsExactly(
                        tuple(1L, "Happened", "2026", "enkoping.contact", "{\"number\":1,\"subject\":\"2026\"}"),
                        tuple(2L, "Happened", "2026/shared", "system", "{\"number\":2,\"subject\":\"2026/shared\"}"));
    }

    @Test
    void ids_and_dates_stand_in_the_record_as_people_write_them() {
        events.publishEvent(new Planned(
                Key.of("2026/enkoping"),
                new PartyId("enkoping"),
                LocalDate.of(2026, 12, 8),
                List.of(new PartyId("formas"))));
        events.publishEvent(
                new SuccessionRecorded(new PartyId("enkoping"), Role.SIGNATORY, null, "enkoping.ny", "KS 7"));

        assertThat(audit.after(0, 10))
                .extracting(RecordedEvent::payload)
                .containsExactly(
                        "{\"day\":\"2026-12-08\",\"key\":\"2026/enkoping\",\"others\":[\"formas\"],\"party\":\"enkoping\"}",
                        "{\"from\":null,\"party\":\"enkoping\",\"reason\":\"KS 7\",\"role\":\"SIGNATORY\",\"to\":\"enkoping.ny\"}");
    }

    @Test
    void what_is_rolled_back_is_not_recorded() {
        transaction.executeWithoutResult(status -> {
            happen("2026", 1);
            status.setRollbackOnly();
        });

        assertThat(audit.after(0, 10)).isEmpty();
        assertThat(audit.verify()).isEqualTo(found(0, null));
    }

    @Test
    void verification_seals_what_waits_and_finds_a_long_trail_intact() {
        transaction.executeWithoutResult(
                status -> LongStream.rangeClosed(1, 2345).forEach(i -> happen("2026/enkoping", (int) i)));

        assertThat(audit.verify()).isEqualTo(found(2345, null));
        assertThat(audit.after(2343, 10)).extracting(RecordedEvent::position).containsExactly(2344L, 2345L);
    }

    @Test
    void what_waits_in_another_transaction_is_sealed_after_its_commit() {
        transaction.executeWithoutResult(status -> {
            // With a lower number than what is sealed before it.
            jdbc.sql("""
                            insert into audit_inbox (id, occurred_at, type, subject, actor, payload)
                            values (:id, :at, 'Happened', '2026/enkoping', 'enkoping.contact', '{}')
                            """)
                    .param("id", UUID.randomUUID())
                    .param("at", OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS))
                    .update();
            var other = new Thread(() -> transaction.executeWithoutResult(inner -> {
                happen("2026/orebro", 2);
            }));
            other.start();
            join(other);
            sealer.seal();
        });

        assertThat(audit.after(0, 10))
                .extracting(RecordedEvent::subject)
                .containsExactly("2026/orebro", "2026/enkoping");
        assertThat(audit.verify().intact()).isTrue();
    }

    @Test
    void a_changed_row_is_found() {
        recordFive();
        jdbc.sql("update audit_trail set payload = '{\"number\":7}' where position = 3")
                .update();
        assertThat(audit.verify()).isEqualTo(found(5, 3L));
    }

    @Test
    void a_changed_actor_is_found() {
        recordFive();
        jdbc.sql("update audit_trail set actor = 'orebro.contact' where position = 5")
                .update();
        assertThat(audit.verify()).isEqualTo(found(5, 5L));
    }

    @Test
    void a_changed_row_with_a_fitting_hash_is_found_at_the_next() {
        recordFive();
        String previous = jdbc.sql("select previous_hash from audit_trail where position = 3")
                .query(String.class)
                .single();
        RecordedEvent third = audit.after(2, 1).get(0);
        SealedEvent forged = SealedEvent.after(
                previous,
                new RecordedEvent(
                        3, third.id(), third.occurredAt(), third.type(), third.subject(), "somebody", third.payload()));
        jdbc.sql("update audit_trail set actor = 'somebody', hash = :hash where position = 3")
                .param("hash", forged.hash())
                .update();

        assertThat(audit.verify()).isEqualTo(found(5, 4L));
    }

    @Test
    void a_removed_row_is_found() {
        recordFive();
        jdbc.sql("delete from audit_trail where position = 2").update();
        assertThat(audit.verify()).isEqualTo(found(4, 2L));
    }

    @Test
    void a_removed_last_row_is_found() {
        recordFive();
        jdbc.sql("delete from audit_trail where position = 5").update();
        assertThat(audit.verify()).isEqualTo(found(4, 5L));
    }

    @Test
    void swapped_rows_are_found() {
        recordFive();
        jdbc.sql("update audit_trail set position = 99 where position = 2").update();
        jdbc.sql("update audit_trail set position = 2 where position = 4").update();
        jdbc.sql("update audit_trail set position = 4 where position = 99").update();
        assertThat(audit.verify()).isEqualTo(found(5, 2L));
    }

    @Test
    void a_row_added_past_the_end_is_found() {
        recordFive();
        RecordedEvent fifth = audit.after(4, 1).get(0);
        String hash =
                jdbc.sql("select hash from audit_head").query(String.class).single();
        SealedEvent forged = SealedEvent.after(
                hash,
                new RecordedEvent(
                        6, UUID.randomUUID(), fifth.occurredAt(), "Happened", "2026", "auditor", fifth.payload()));
        jdbc.sql("""
                        insert into audit_trail
                        values (6, :id, :at, 'Happened', '2026', 'auditor', :payload, :previous, :hash)
                        """)
                .param("id", forged.event().id())
                .param("at", forged.event().occurredAt().atOffset(ZoneOffset.UTC))
                .param("payload", forged.event().payload())
                .param("previous", forged.previousHash())
                .param("hash", forged.hash())
                .update();

        assertThat(audit.verify()).isEqualTo(found(6, 6L));
    }

    @Test
    void everybody_sees_what_concerns_them() {
        List.of("2026", "2026/shared", "2026/enkoping", "2026/orebro", "enkoping", "orebro")
                .forEach(subject -> happen(subject, 1));

        assertThat(seenBy("auditor")).hasSize(6);
        assertThat(seenBy("coordinator")).hasSize(6);
        assertThat(seenBy("administrator")).hasSize(6);
        assertThat(seenBy("enkoping.signatory")).containsExactly("2026", "2026/shared", "2026/enkoping", "enkoping");
        assertThat(seenBy("formas.contact")).containsExactly("2026", "2026/shared", "2026/enkoping", "2026/orebro");
        as("stranger");
        assertThatThrownBy(() -> audit.after(0, 10)).hasMessageStartingWith("audit.events.notAllowed");
        SecurityContextHolder.clearContext();
        assertThatThrownBy(() -> audit.after(0, 10)).hasMessageStartingWith("login.required");
    }

    @Test
    void only_coordinators_and_auditors_verify() {
        as("enkoping.contact");
        assertThatThrownBy(() -> audit.verify()).hasMessageStartingWith("audit.verify.notAllowed");
    }

    @Test
    void a_position_or_a_limit_that_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> audit.after(-1, 10)).hasMessage("audit.position.negative[-1]");
        assertThatThrownBy(() -> audit.after(0, 0)).hasMessage("audit.limit.outside[0, 1000]");
        assertThatThrownBy(() -> audit.after(0, 1001)).hasMessage("audit.limit.outside[1001, 1000]");
    }

    private static Verification found(long rows, Long firstBroken) {
        return Verification.of(rows, firstBroken, new Anchored(AnchorState.OFF, 0, null, null, null));
    }

    private List<String> seenBy(String person) {
        as(person);
        return audit.after(0, 10).stream().map(RecordedEvent::subject).toList();
    }

    private void recordFive() {
        for (int i = 1; i <= 5; i++) {
            happen("2026/enkoping", i);
        }
        assertThat(audit.verify()).isEqualTo(found(5, null));
    }

    private void happen(String subject, int number) {
        events.publishEvent(new Happened(subject, number));
    }

    private static void as(String person) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(person, "", "ROLE_USER"));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
