package org.arshjul.contract;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The words of the template that introduce commitments. */
@Configuration(proxyBeanMethods = false)
class CommitmentLeads {

    @Bean
    CommitmentWordings commitmentWordings(ContractTemplate template) {
        return CommitmentWordings.ledBy(template.commitmentLeads());
    }
}
