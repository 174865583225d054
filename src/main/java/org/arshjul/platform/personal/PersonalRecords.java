package org.arshjul.platform.personal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.security.Rights;
import org.arshjul.platform.security.Whom;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is held of people. Everybody may have what is held of themselves, and coordinators and auditors what is held of
 * anybody: the right of access by article 15 of the General Data Protection Regulation, (EU) 2016/679.
 */
@Component
@Transactional
public class PersonalRecords {

    private final List<PersonalData> modules;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    PersonalRecords(List<PersonalData> modules, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.modules = modules;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** All that is held of that person, by kind; refuses an unknown one, and who may not have it. */
    @Transactional(readOnly = true)
    public Map<String, List<Map<String, Object>>> of(String person) {
        if (!Actor.required().equals(person) && !Whom.OVERSIGHT.admits(Actor.groups())) {
            throw Refusal.forbidden("personal.notYours", person);
        }
        modules.forEach(module -> module.requireKnown(person));
        Map<String, List<Map<String, Object>>> held = new TreeMap<>();
        modules.forEach(module -> held.put(module.kind(), rows(module, person)));
        return held;
    }

    private List<Map<String, Object>> rows(PersonalData module, String person) {
        return module.queries().stream()
                .flatMap(query -> jdbc.sql(query).param("person", person).query().listOfRows().stream())
                .map(PersonalRecords::named)
                .toList();
    }

    /** Databases do not agree on how they write the names of columns. */
    private static Map<String, Object> named(Map<String, Object> row) {
        Map<String, Object> named = new LinkedHashMap<>();
        row.forEach((column, value) -> named.put(column.toLowerCase(Locale.ROOT), value));
        return named;
    }

    /**
     * Makes somebody who holds no office any more a pseudonym: the id under which they acted stays in texts, signatures and
     * the trail, what else is held goes. It cannot be undone. Only a coordinator may; refuses an unknown person, and one who
     * holds an office.
     */
    public void forget(String person, String reason) {
        Rights.require(Whom.COORDINATOR);
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("act.reasonMissing");
        }
        modules.forEach(module -> module.requireKnown(person));
        modules.forEach(module -> module.requireLeft(person));
        modules.stream()
                .flatMap(module -> module.removals().stream())
                .forEach(removal -> jdbc.sql(removal).param("person", person).update());
        events.publishEvent(new PersonForgotten(person, reason.strip()));
    }
}
