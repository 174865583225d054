package org.arshjul.commitment;

import org.arshjul.party.PartyId;

/** A commitment as a text now words it, before it is known which one it is. */
record Wording(String section, String sectionNumber, int position, String text, PartyId party) {}
