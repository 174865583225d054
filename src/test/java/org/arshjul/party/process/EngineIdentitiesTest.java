package org.arshjul.party.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.arshjul.party.Deputies;
import org.arshjul.party.Deputy;
import org.arshjul.party.Parties;
import org.arshjul.party.PartyId;
import org.arshjul.party.PartySlice;
import org.arshjul.party.Person;
import org.arshjul.party.Role;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.node.NodeTurns;
import org.arshjul.platform.security.DottedIds;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@SpringBootTest(
        classes = {PartySlice.class, EngineIdentitiesTest.Engine.class},
        properties = {
            "spring.config.location=classpath:/programme/parties.yml",
            "spring.datasource.url=jdbc:h2:mem:identities"
        })
class EngineIdentitiesTest {

    @Autowired
    Parties parties;

    @Autowired
    Deputies deputies;

    @Autowired
    ProgrammeClock clock;

    @Autowired
    EngineIdentities mirror;

    @Autowired
    IdentityService identities;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void nobody_acts() {
        identities.clearAuthentication();
    }

    @Test
    void the_engine_knows_people_and_groups_from_the_start() {
        assertThat(identities.createUserQuery().list())
                .extracting(User::getId)
                .contains("coordinator", "enkoping.contact", "formas.contact");
        assertThat(identities.createGroupQuery().groupMember("enkoping.contact").list())
                .extracting(Group::getId)
                .containsExactlyInAnyOrder("enkoping.contact", "enkoping.registrar");
        assertThat(identities.createGroupQuery().groupId("formas.registrar").count())
                .isZero();
    }

    @Test
    void mirroring_again_writes_nothing() {
        String before = passwords();

        mirror.mirror();

        assertThat(passwords()).isEqualTo(before);
    }

    @Test
    void a_succession_moves_the_membership_even_when_the_engine_would_ask_who_acts() {
        identities.setAuthentication("coordinator", List.of("coordinator"));

        parties.succeed(
                new PartyId("enkoping"),
                Role.SIGNATORY,
                null,
                new Person("enkoping.ny", "Nils Ny", "ny@example.org", "sv"),
                "KS 7");

        assertThat(identities.getCurrentAuthentication().getUserId()).isEqualTo("coordinator");
        identities.clearAuthentication();
        assertThat(identities
                        .createUserQuery()
                        .memberOfGroup("enkoping.signatory")
                        .list())
                .extracting(User::getId)
                .containsExactly("enkoping.ny");
        assertThat(identities.createUserQuery().userId("enkoping.signatory").count())
                .isEqualTo(1);
    }

    @Test
    void a_deputy_is_a_member_of_the_role_s_group_until_it_ends() {
        LocalDate today = clock.today();
        Deputy deputy = deputies.name(new Deputy(
                UUID.randomUUID(),
                new PartyId("orebro"),
                Role.SIGNATORY,
                null,
                "enkoping.contact",
                today,
                today,
                null,
                "Semester."));
        assertThat(signatoriesOfOrebro()).containsExactlyInAnyOrder("enkoping.contact", "orebro.contact");

        deputies.end(deputy.party(), deputy.id(), "Åter i tjänst.");

        assertThat(signatoriesOfOrebro()).containsExactly("orebro.contact");
    }

    private List<String> signatoriesOfOrebro() {
        return identities.createUserQuery().memberOfGroup("orebro.signatory").list().stream()
                .map(User::getId)
                .toList();
    }

    @Test
    void groups_and_members_that_are_not_ours_stay() {
        identities.saveGroup(identities.newGroup("foreign"));
        identities.createMembership("coordinator", "foreign");

        mirror.mirror();

        assertThat(identities.createGroupQuery().groupMember("coordinator").list())
                .extracting(Group::getId)
                .containsExactlyInAnyOrder("coordinator", "foreign");
    }

    private String passwords() {
        return jdbc.sql("select string_agg(id_ || rev_ || pwd_, ',' order by id_) from act_id_user")
                .query(String.class)
                .single();
    }

    @TestConfiguration(proxyBeanMethods = false)
    @Import({EngineIdentities.class, DottedIds.class, NodeTurns.class})
    static class Engine {

        @Bean
        ProcessEngineFactoryBean engine(
                ApplicationContext context,
                DataSource database,
                PlatformTransactionManager transactions,
                DottedIds dottedIds) {
            var configuration = new SpringProcessEngineConfiguration();
            configuration.setApplicationContext(context);
            configuration.setDataSource(database);
            configuration.setTransactionManager(transactions);
            configuration.setDatabaseSchemaUpdate("true");
            configuration.setAuthorizationEnabled(true);
            configuration.setJobExecutorActivate(false);
            configuration.setMetricsEnabled(false);
            configuration.getProcessEnginePlugins().add(dottedIds);
            var factory = new ProcessEngineFactoryBean();
            factory.setProcessEngineConfiguration(configuration);
            return factory;
        }

        @Bean
        IdentityService identityService(ProcessEngine engine) {
            return engine.getIdentityService();
        }
    }
}
