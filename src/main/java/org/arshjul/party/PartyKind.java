package org.arshjul.party;

/** What a party is; the template says by kind who owns, reviews and signs what. */
public enum PartyKind {
    MUNICIPALITY,
    AGENCY,
    PROGRAMME
}
