package org.arshjul.review;

import org.arshjul.contract.TextId;

/** The way of one round of opinions; the engine stands behind it. */
public interface ReviewProcess {

    void requested(TextId text);

    void cancelled(TextId text);
}
