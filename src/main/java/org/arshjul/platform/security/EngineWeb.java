package org.arshjul.platform.security;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Puts our log-in and our refusals in front of Camunda's webapp and REST interface. */
@Configuration(proxyBeanMethods = false)
class EngineWeb {

    /** After Spring Security, before Camunda's own filters. */
    private static final int SIGN_ON = 0;

    @Bean
    FilterRegistrationBean<WebappSignOn> webappSignOn() {
        FilterRegistrationBean<WebappSignOn> filter = new FilterRegistrationBean<>(new WebappSignOn());
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        filter.setOrder(SIGN_ON);
        return filter;
    }

    @Bean
    FilterRegistrationBean<EngineSignOn> engineSignOn(ObjectProvider<IdentityService> engine) {
        FilterRegistrationBean<EngineSignOn> filter = new FilterRegistrationBean<>(new EngineSignOn(engine));
        filter.addUrlPatterns("/engine-rest/*");
        filter.setOrder(SIGN_ON);
        return filter;
    }

    @Bean
    CamundaJerseyResourceConfig engineRest(RefusalAnswer refusals) {
        return new EngineRest(refusals);
    }

    /** Camunda registers its servlet of this name only when there is none yet. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ServletContextInitializer engineApiOfWebapp(RefusalAnswer refusals) {
        return context -> context.addServlet(
                        "Engine Api",
                        new ServletContainer(ResourceConfig.forApplication(new EngineRestApplication())
                                .register(refusals)))
                .addMapping("/camunda/api/engine/*");
    }

    private static final class EngineRest extends CamundaJerseyResourceConfig {

        private final RefusalAnswer refusals;

        EngineRest(RefusalAnswer refusals) {
            this.refusals = refusals;
        }

        @Override
        protected void registerAdditionalResources() {
            register(refusals);
        }
    }
}
