package org.arshjul.workplace;

import org.arshjul.party.Parties;
import org.springframework.stereotype.Component;

/** Reads the names that a page needs, in two queries. */
@Component
public class Naming {

    private final Parties parties;
    private final Words words;

    Naming(Parties parties, Words words) {
        this.parties = parties;
        this.words = words;
    }

    public Names names() {
        return new Names(words, parties.all(), parties.people());
    }
}
