package org.arshjul.platform.security;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which accounts show a code from an app besides their password, and whether a code is right. */
@Repository
@EnableConfigurationProperties(SecondFactorSettings.class)
public class SecondFactors {

    private final JdbcClient jdbc;
    private final SecondFactorSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock machine = Clock.systemUTC();

    SecondFactors(JdbcClient jdbc, SecondFactorSettings settings, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.events = events;
    }

    /** All accounts that have an app. */
    public Set<String> accounts() {
        return Set.copyOf(jdbc.sql("select account from second_factor")
                .query(String.class)
                .list());
    }

    /** The account needs no code any more until it chooses an app anew, which it is asked to where codes are required of it. */
    public void remove(String account) {
        jdbc.sql("delete from second_factor where account = :account")
                .param("account", account)
                .update();
    }

    /** Whether somebody in these groups has to show a code, whatever they chose. */
    boolean required(Set<String> groups) {
        return settings.requires(groups);
    }

    /** Until the caller's transaction ends, nobody else shows a code of that account. */
    void lock(String account) {
        jdbc.sql("select account from second_factor where account = :account for update")
                .param("account", account)
                .query(String.class)
                .optional();
    }

    boolean has(String account) {
        return of(account).isPresent();
    }

    private Optional<Authenticator> of(String account) {
        return jdbc.sql("select secret from second_factor where account = :account")
                .param("account", account)
                .query((row, number) -> new Authenticator(row.getString("secret")))
                .optional();
    }

    /** Whether that is the code of the account's app, for the first time: whoever looked on cannot show it again. */
    boolean accepts(String account, String code) {
        OptionalLong step = of(account)
                .map(authenticator -> authenticator.stepOf(code, machine.instant()))
                .orElse(OptionalLong.empty());
        return step.isPresent()
                && jdbc.sql("update second_factor set last_step = :step where account = :account and last_step < :step")
                                .param("step", step.getAsLong())
                                .param("account", account)
                                .update()
                        == 1;
    }

    /** From now on the account's codes are those of that app; false when the code is not one of them. */
    @Transactional
    boolean choose(String account, Authenticator authenticator, String code) {
        Instant now = machine.instant();
        OptionalLong step = authenticator.stepOf(code, now);
        if (step.isEmpty()) {
            return false;
        }
        remove(account);
        jdbc.sql("""
                        insert into second_factor (account, secret, last_step, confirmed_at)
                        values (:account, :secret, :step, :now)
                        """)
                .param("account", account)
                .param("secret", authenticator.secret())
                .param("step", step.getAsLong())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new SecondFactorChosen(account, now));
        return true;
    }
}
