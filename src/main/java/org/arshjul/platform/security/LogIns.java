package org.arshjul.platform.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The log-ins of the last time, those that failed too. */
@Repository
public class LogIns {

    private final JdbcClient jdbc;

    LogIns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest log-ins of that account, or of all for null; the newest first. */
    public List<LogIn> newest(String account, int most) {
        return jdbc.sql("""
                        select * from log_in where cast(:account as varchar) is null or account = :account
                         order by at desc, id limit :most
                        """)
                .param("account", account)
                .param("most", most)
                .query(LogIns::row)
                .list();
    }

    void add(LogIn one, String device) {
        jdbc.sql("""
                        insert into log_in (id, at, account, address, device, method, outcome)
                        values (:id, :at, :account, :address, :device, :method, :outcome)
                        """)
                .param("id", UUID.randomUUID())
                .param("at", utc(one.at()))
                .param("account", one.account())
                .param("address", one.address())
                .param("device", device)
                .param("method", one.method())
                .param("outcome", one.outcome().name())
                .update();
    }

    /** Whether the account has logged in in the browser with that cookie. */
    boolean knows(String account, String device) {
        return jdbc.sql("""
                        select count(*) from log_in
                         where account = :account and device = :device and outcome = 'SUCCEEDED'
                        """)
                        .param("account", account)
                        .param("device", device)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether there is one like it since that moment, from any browser. */
    boolean has(LogIn like, Instant since) {
        return jdbc.sql("""
                        select count(*) from log_in
                         where coalesce(account, '') = :account and address = :address and method = :method and at > :since
                           and outcome = :outcome
                        """)
                        .param("account", like.account() == null ? "" : like.account())
                        .param("address", like.address())
                        .param("method", like.method())
                        .param("outcome", like.outcome().name())
                        .param("since", utc(since))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * When the failures of that account came, since it last logged in from the same place, the newest first.
     *
     * @param account null for names that nobody has
     * @param device null for browsers that it is new in, and then the address is the place
     */
    List<Instant> failures(String account, String address, String device, Instant since, int most) {
        String place = device == null ? "l.address = :address and l.device is null" : "l.device = :device";
        return jdbc.sql("""
                        select l.at from log_in l
                         where l.outcome = 'FAILED' and l.at > :since and %s and %s
                           and not exists (select 1 from log_in later where later.account = l.account
                                              and later.at > l.at and later.outcome = 'SUCCEEDED' and %s)
                         order by l.at desc limit :most
                        """.formatted(
                                account == null ? "l.account is null" : "l.account = :account",
                                place,
                                device == null ? "later.address = :address" : "later.device = :device"))
                .param("since", utc(since))
                .param("account", account)
                .param("address", address)
                .param("device", device)
                .param("most", most)
                .query((row, number) -> at(row))
                .list();
    }

    /** When that account's failures by that method came in browsers that it is new in, wherever they are, the newest first. */
    List<Instant> failuresBy(String account, String method, Instant since, int most) {
        return jdbc.sql("""
                        select at from log_in
                         where outcome = 'FAILED' and at > :since and account = :account and method = :method
                           and device is null
                         order by at desc limit :most
                        """)
                .param("since", utc(since))
                .param("account", account)
                .param("method", method)
                .param("most", most)
                .query((row, number) -> at(row))
                .list();
    }

    /** When failures came from that address in browsers that the account is new in, the newest first. */
    List<Instant> failuresOfAddress(String address, Instant since, int most) {
        return jdbc.sql("""
                        select at from log_in
                         where outcome = 'FAILED' and at > :since and address = :address and device is null
                         order by at desc limit :most
                        """)
                .param("since", utc(since))
                .param("address", address)
                .param("most", most)
                .query((row, number) -> at(row))
                .list();
    }

    void removeBefore(Instant day) {
        jdbc.sql("delete from log_in where at < :day").param("day", utc(day)).update();
    }

    private static LogIn row(ResultSet row, int number) throws SQLException {
        return new LogIn(
                at(row),
                row.getString("account"),
                row.getString("address"),
                row.getString("method"),
                LogIn.Outcome.valueOf(row.getString("outcome")));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("at", OffsetDateTime.class))
                .orElseThrow()
                .toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
