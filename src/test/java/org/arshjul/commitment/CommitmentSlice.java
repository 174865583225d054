package org.arshjul.commitment;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.stream.Stream;
import org.arshjul.contract.CommitmentWordings;
import org.arshjul.contract.ContractTemplate;
import org.arshjul.contract.Owner;
import org.arshjul.contract.RevisionPolicy;
import org.arshjul.contract.ShippedTemplate;
import org.arshjul.contract.TextId;
import org.arshjul.contract.TextProcess;
import org.arshjul.contract.YearParties;
import org.arshjul.party.Parties;
import org.arshjul.party.Party;
import org.arshjul.party.PartyId;
import org.arshjul.party.PartyKind;
import org.arshjul.platform.clock.ProgrammeClock;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/**
 * The module commitment and the texts that it reads, over a database in memory, without engine and web. No annotation
 * makes it a configuration, else the whole application's scan would find it.
 */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    JacksonAutoConfiguration.class
})
@ComponentScan(
        basePackages = "org.arshjul.contract",
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern =
                                "org\\.arshjul\\.contract\\.(Texts|Contracts|Renewals|TakeOver|Templates|(Text|Contract|Template)Repository|ReadingRights)"))
@Import({
    Commitments.class,
    CommitmentRepository.class,
    ReportRepository.class,
    StrikeRepository.class,
    Details.class,
    DetailRepository.class,
    CommitmentOrigins.class,
    OriginRepository.class,
    Lineages.class,
    CompiledReports.class,
    FollowUpAnalysis.class,
    CompiledReportRepository.class,
    FollowUps.class,
    FollowUpRepository.class
})
public class CommitmentSlice {

    @Bean
    ProgrammeClock clock() {
        return new ProgrammeClock();
    }

    @Bean
    CommitmentWordings wordings() {
        return CommitmentWordings.usual();
    }

    @Bean
    ContractTemplate template() {
        return ShippedTemplate.read();
    }

    @Bean
    TextProcess textProcess() {
        return mock(TextProcess.class);
    }

    @Bean
    FollowUpProcess followUpProcess() {
        return mock(FollowUpProcess.class);
    }

    @Bean
    Parties parties() {
        Parties parties = mock(Parties.class);
        List<Party> all = Stream.of("enkoping", "lund")
                .map(id -> new Party(new PartyId(id), id, id, PartyKind.MUNICIPALITY, "Ordförande"))
                .toList();
        when(parties.all()).thenReturn(all);
        when(parties.inNoOrder()).thenReturn(all);
        all.forEach(party -> when(parties.get(party.id())).thenReturn(party));
        return parties;
    }

    @Bean
    YearParties members() {
        return mock(YearParties.class);
    }

    @Bean
    RevisionPolicy policy() {
        RevisionPolicy policy = mock(RevisionPolicy.class);
        when(policy.writers(any(), eq(Owner.PROGRAMME))).thenReturn(List.of(new PartyId("viablecities")));
        when(policy.writers(any(), eq(Owner.MUNICIPALITY)))
                .thenAnswer(call ->
                        List.of(new PartyId(call.getArgument(0, TextId.class).part())));
        when(policy.leads(any()))
                .thenAnswer(call ->
                        List.of(new PartyId(call.getArgument(0, TextId.class).part())));
        return policy;
    }
}
