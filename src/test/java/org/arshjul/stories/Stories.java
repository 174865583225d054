package org.arshjul.stories;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** The whole product over a database in memory; jobs, listeners and time go on when the story says so. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:stories;DB_CLOSE_DELAY=-1",
            "spring.task.execution.mode=auto",
            "camunda.bpm.job-execution.enabled=false",
            "arshjul.mail.enabled=false"
        })
@ActiveProfiles("test")
@Import({ListenersInLine.class, Product.class, Story.class, ChangedTemplates.class, Coverage.class})
@interface Stories {}
