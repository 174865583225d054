package org.arshjul.notification;

import static org.mockito.Mockito.mock;

import java.util.ArrayList;
import java.util.List;
import org.arshjul.contract.YearParties;
import org.arshjul.cycle.Cycles;
import org.arshjul.cycle.YearStandings;
import org.arshjul.party.Invitations;
import org.arshjul.party.Parties;
import org.arshjul.platform.TrailHead;
import org.arshjul.platform.clock.ClockHands;
import org.arshjul.platform.look.Look;
import org.arshjul.platform.task.HumanTasks;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;

/**
 * The module notification over a database in memory, with invented people, without engine, web and schedules. No annotation makes
 * it a configuration, else the whole application's scan would find it.
 */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    MailSenderAutoConfiguration.class
})
@ComponentScan(
        basePackageClasses = {Outbox.class, ClockHands.class},
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = MailSchedules.class),
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.notification\\.(process|web)\\..*"),
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Test|Slice).*")
        })
@Import({HumanTasks.class, Look.class, MailStory.class})
public class MailSlice {

    @Bean
    Parties parties() {
        return mock(Parties.class);
    }

    @Bean
    Invitations invitations() {
        return mock(Invitations.class);
    }

    @Bean
    YearParties yearParties() {
        return mock(YearParties.class);
    }

    @Bean
    Cycles cycles() {
        return mock(Cycles.class);
    }

    @Bean
    YearStandings standings() {
        return mock(YearStandings.class);
    }

    @Bean
    AddressMending mending() {
        return mock(AddressMending.class);
    }

    @Bean
    TrailHead.Source trail() {
        return () -> new TrailHead(1234, "ab".repeat(32));
    }

    @Bean
    ScriptedPolicy policy() {
        return new ScriptedPolicy();
    }

    @Bean
    Happened happened() {
        return new Happened();
    }

    /** The table's place in tests about everything else. */
    static class ScriptedPolicy implements ReminderPolicy {

        Step step;
        int laterDays;
        Rung later;

        @Override
        public Step step(Situation situation) {
            if (situation.daysLeft() <= laterDays) {
                return new Step(later, step.tone(), step.channel(), step.again());
            }
            return switch (situation.kind()) {
                case "SignContract" -> new Step(step.upTo(), step.tone(), Channel.GATHERED, step.again());
                case "HandleDecline" -> new Step(step.upTo(), step.tone(), Channel.MAIL, step.again());
                default -> step;
            };
        }
    }

    /** The events that the module published. */
    static class Happened {

        final List<Object> events = new ArrayList<>();

        @EventListener({MailSent.class, MailFailed.class, Escalated.class})
        void on(Object event) {
            events.add(event);
        }
    }
}
