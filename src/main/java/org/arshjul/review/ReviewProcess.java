package org.arshjul.review;

import org.arshjul.contract.TextId;
import org.arshjul.party.PartyId;

/** The way of one round of opinions; the engine stands behind it. */
public interface ReviewProcess {

    void requested(TextId text);

    void cancelled(TextId text);

    /** That party's opinion is no longer awaited. */
    void partyLeft(TextId text, PartyId party);
}
