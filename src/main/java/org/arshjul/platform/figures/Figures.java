package org.arshjul.platform.figures;

import java.util.List;

/** A module's figures; each names of its own, so that what one cannot count hides nothing of the others. */
public interface Figures {

    /** Counts them now, by few and cheap queries: every node does so some times a minute. */
    List<Figure> count();
}
