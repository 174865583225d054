package org.arshjul.party;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

/** The parties and people of a small programme, in a database in memory that each test leaves as it was. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
        classes = PartySlice.class,
        properties = {
            "spring.config.location=classpath:/programme/parties.yml",
            "spring.datasource.url=jdbc:h2:mem:parties"
        })
@ActiveProfiles("demo")
@RecordApplicationEvents
@Transactional
@interface PartyTest {}
