package org.arshjul.workplace.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Browsers ask for an icon by its old name where no page says otherwise, such as beside a document. */
@Configuration(proxyBeanMethods = false)
class Favicon implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry pages) {
        pages.addRedirectViewController("/favicon.ico", "/favicon.svg");
    }
}
