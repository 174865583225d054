package org.arshjul.contract;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ContractTemplate.class)
class ContractConfiguration implements InitializingBean {

    private final ContractTemplate template;

    ContractConfiguration(ContractTemplate template) {
        this.template = template;
    }

    @Override
    public void afterPropertiesSet() {
        TemplateChecks.check(template);
    }
}
