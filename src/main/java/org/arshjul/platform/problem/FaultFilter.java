package org.arshjul.platform.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ViewResolver;

/** Puts {@link FaultAnswers} around everything that may ask the database, sessions and log-in among it. */
@Configuration(proxyBeanMethods = false)
class FaultFilter {

    static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 20;

    @Bean
    FilterRegistrationBean<FaultAnswers> faultAnswers(
            Problems problems,
            ObjectMapper json,
            @Qualifier("thymeleafViewResolver") ViewResolver views,
            LocaleResolver languages,
            MessageSource messages) {
        FilterRegistrationBean<FaultAnswers> filter =
                new FilterRegistrationBean<>(new FaultAnswers(problems, json, views, languages, messages));
        filter.setOrder(ORDER);
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
        return filter;
    }
}
