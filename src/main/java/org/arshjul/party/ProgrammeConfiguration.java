package org.arshjul.party;

import org.springframework.boot.context.properties.ConfigurationPropertiesBindHandlerAdvisor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Programme.class)
class ProgrammeConfiguration {

    @Bean
    static ConfigurationPropertiesBindHandlerAdvisor rolesOneByOne(Environment environment) {
        return parent -> new RolesOneByOne(parent, environment);
    }
}
