package org.arshjul.workplace;

import org.arshjul.party.Parties;
import org.springframework.stereotype.Component;

/** The names that a page needs: those it reads beforehand, or all of the parties and of the people when another is asked for. */
@Component
public class Naming {

    private final Parties parties;
    private final Words words;

    Naming(Parties parties, Words words) {
        this.parties = parties;
        this.words = words;
    }

    public Names names() {
        return new Names(words, parties);
    }
}
