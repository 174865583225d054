package org.arshjul.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.arshjul.party.AddressCorrected;
import org.arshjul.party.Parties;
import org.arshjul.party.Person;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.clock.ProgrammeClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people whom mail does not reach: a server refused the address, or the mail came back. What is written to them waits
 * until a coordinator has seen to it.
 */
@Component
@Transactional
public class FailingAddresses {

    /** That the mail of a query goes to an address that is not known to fail. */
    static final String NOT_FAILING = """
            not exists (select 1 from failing_address f where f.person_id = mail.person_id and f.address = mail.address)
            """;

    /**
     * An address that does not work.
     *
     * @param reason what the server said
     */
    public record Failing(String person, String address, String reason, Instant since) {}

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Parties parties;
    private final AddressMending mending;
    private final ProgrammeClock clock;
    private final ApplicationEventPublisher events;

    FailingAddresses(
            JdbcClient jdbc,
            Outbox outbox,
            Parties parties,
            AddressMending mending,
            ProgrammeClock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.parties = parties;
        this.mending = mending;
        this.clock = clock;
        this.events = events;
    }

    /** All of them, the oldest first. */
    @Transactional(readOnly = true)
    public List<Failing> all() {
        return jdbc.sql("select * from failing_address order by since, person_id")
                .query(FailingAddresses::row)
                .list();
    }

    /** That person's, if mail does not reach them. */
    @Transactional(readOnly = true)
    public Optional<Failing> of(String person) {
        return jdbc.sql("select * from failing_address where person_id = :person")
                .param("person", person)
                .query(FailingAddresses::row)
                .optional();
    }

    /** Mail to that person waits from now on and the coordinators get a task; nothing for an address that they no longer have. */
    void add(String person, String address, String reason) {
        Optional<Person> known =
                parties.person(person).filter(one -> one.email().equals(address));
        if (known.isEmpty() || of(person).isPresent()) {
            return;
        }
        jdbc.sql("""
                        insert into failing_address (person_id, address, reason, since)
                        values (:person, :address, :reason, :now)
                        """)
                .param("person", person)
                .param("address", address)
                .param("reason", Delivery.brief(reason))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new AddressFailing(person));
        mending.failing(person);
    }

    /**
     * What a coordinator answers to the task: another address, or none when the address is right and is to be tried again.
     * Refuses an address that is none, or that another person has.
     */
    public void seenTo(String person, String address) {
        Failing failing = of(person).orElseThrow(() -> Refusal.conflict("address.works", person));
        forget(person);
        if (address != null && !address.equals(failing.address())) {
            parties.correctAddress(person, address);
        } else {
            goesTo(person, failing.address());
        }
    }

    /** A coordinator has a mail sent to that person once more: the address is tried again, and its task ends. */
    void tryAgain(String person) {
        if (forget(person)) {
            mending.mended(person);
        }
    }

    /** However it was corrected, what waited for the person goes out; who is at the task ends it by their answer. */
    @EventListener
    public void on(AddressCorrected event) {
        parties.person(event.person()).ifPresent(person -> {
            goesTo(person.id(), person.email());
            if (forget(person.id())) {
                mending.mended(person.id());
            }
        });
    }

    private void goesTo(String person, String address) {
        outbox.readdress(person, address);
        outbox.againTo(person);
    }

    private boolean forget(String person) {
        return jdbc.sql("delete from failing_address where person_id = :person")
                        .param("person", person)
                        .update()
                == 1;
    }

    private static Failing row(ResultSet row, int number) throws SQLException {
        return new Failing(
                row.getString("person_id"),
                row.getString("address"),
                row.getString("reason"),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}
