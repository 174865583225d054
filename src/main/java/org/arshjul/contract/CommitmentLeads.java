package org.arshjul.contract;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which words introduce commitments. */
@Configuration(proxyBeanMethods = false)
class CommitmentLeads {

    @Bean
    CommitmentWordings commitmentWordings() {
        return CommitmentWordings.usual();
    }
}
