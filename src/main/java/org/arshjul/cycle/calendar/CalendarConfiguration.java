package org.arshjul.cycle.calendar;

import org.arshjul.platform.calendar.WorkingDay;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CalendarRules.class)
class CalendarConfiguration implements InitializingBean {

    private final CalendarRules rules;

    CalendarConfiguration(CalendarRules rules) {
        this.rules = rules;
    }

    @Bean
    WorkingDay workingDay() {
        return WorkingDays.sweden()::isWorkingDay;
    }

    @Override
    public void afterPropertiesSet() {
        CalendarChecks.check(rules);
    }
}
