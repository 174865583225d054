package org.arshjul.platform.security;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** Log-in, tasks and engine without the modules that stand on them; no {@code @Configuration}, so that no other test finds it. */
@EnableAutoConfiguration
@ComponentScan(
        basePackages = {"org.arshjul.platform.security", "org.arshjul.platform.task", "org.arshjul.platform.clock"},
        excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
class PlatformAlone {}
