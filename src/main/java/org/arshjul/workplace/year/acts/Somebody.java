package org.arshjul.workplace.year.acts;

import org.arshjul.party.Person;
import org.arshjul.workplace.Names;
import org.springframework.util.MultiValueMap;

/**
 * Whom a form names: somebody who is known already, or a newcomer.
 *
 * @param id empty where nobody was chosen
 * @param newcomer null for somebody who is known
 */
record Somebody(String id, Person newcomer) {

    static Somebody in(MultiValueMap<String, String> fields) {
        String id = Acting.field(fields, "id");
        return id.isEmpty()
                ? new Somebody(Acting.field(fields, "person"), null)
                : new Somebody(id, new Person(id, Acting.field(fields, "name"), Acting.field(fields, "email"), "sv"));
    }

    boolean isNew() {
        return newcomer != null;
    }

    String name(Names names) {
        return isNew() ? newcomer.name() : names.person(id);
    }
}
