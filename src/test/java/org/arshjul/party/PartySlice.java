package org.arshjul.party;

import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.security.SignIn;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * The module party over a database in memory, without engine and web. No annotation makes
 * it a configuration, else the whole application's scan would find it.
 */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class
})
@Import({
    Parties.class,
    People.class,
    RoleHoldings.class,
    Deputies.class,
    DeputyRepository.class,
    Absences.class,
    AbsenceRepository.class,
    Accounts.class,
    PeopleSignIn.class,
    SignIn.class,
    DemoPassword.class,
    ProgrammeConfiguration.class,
    ProgrammeSeed.class
})
public class PartySlice {

    @Bean
    ProgrammeClock clock() {
        return new ProgrammeClock();
    }
}
