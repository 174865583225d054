package org.arshjul.platform.security;

import java.util.Optional;
import org.arshjul.platform.UploadLimit;
import org.arshjul.platform.task.Deputising;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** Log-in, tasks and engine without the modules that stand on them; no {@code @Configuration}, so that no other test finds it. */
@EnableAutoConfiguration
@Import(UploadLimit.class)
@ComponentScan(
        basePackages = {
            "org.arshjul.platform.security",
            "org.arshjul.platform.task",
            "org.arshjul.platform.problem",
            "org.arshjul.platform.clock",
            "org.arshjul.platform.node"
        },
        excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
class PlatformAlone {

    /** Nobody is away. */
    @Bean
    Deputising deputising() {
        return (person, groups) -> Optional.empty();
    }
}
