package org.arshjul.platform.clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    ProgrammeClock programmeClock() {
        return new ProgrammeClock();
    }
}
