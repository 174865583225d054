package org.arshjul.party;

import org.arshjul.platform.Refusal;

/**
 * Somebody who can sign in.
 *
 * @param id the log-in name, such as {@code enkoping.contact}
 * @param language {@code sv} or {@code en}
 */
public record Person(String id, String name, String email, String language) {

    static final String ID = "[a-z][a-z0-9.-]{0,99}";
    static final String ADDRESS = "(?=.{1,254}$)[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+";

    /** Refuses what nobody may be entered with. */
    void check() {
        if (!id.matches(ID)) {
            throw Refusal.invalid("person.id.malformed", id);
        }
        if (name.isBlank() || name.length() > 200) {
            throw Refusal.invalid("person.name.malformed", name);
        }
        if (!email.matches(ADDRESS)) {
            throw Refusal.invalid("person.address.malformed", email);
        }
        if (!language.matches("sv|en")) {
            throw Refusal.invalid("person.language.unknown", language);
        }
    }
}
