package org.arshjul.party;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The parties, the people and the roles that they hold. */
public class Parties {

    /** All parties, municipalities first by name, then agencies, then the programme. */
    public List<Party> all() {
        throw new UnsupportedOperationException();
    }

    /** That party; refuses an unknown one and names those that there are. */
    public Party get(PartyId id) {
        throw new UnsupportedOperationException();
    }

    /** The parties of that kind, by name. */
    public List<Party> ofKind(PartyKind kind) {
        throw new UnsupportedOperationException();
    }

    /** That person, if known. */
    public Optional<Person> person(String id) {
        throw new UnsupportedOperationException();
    }

    /** The groups that this person belongs to now, such as {@code coordinator} or {@code enkoping.contact}. */
    public Set<String> groupsOf(String person) {
        throw new UnsupportedOperationException();
    }

    /** The people who belong to that group now, by id. */
    public List<Person> members(String group) {
        throw new UnsupportedOperationException();
    }

    /** Who signs for that party now. */
    public Optional<Person> signatory(PartyId party) {
        throw new UnsupportedOperationException();
    }
}
