package org.arshjul.contract;

import java.util.List;

/** What the commitments through the years know of which commitment of a text is which one of the year before. */
public interface CommitmentTies {

    /**
     * That two commitments belong together.
     *
     * @param before the wording of the earlier one
     * @param after the wording of the later one
     * @param same whether it is the same commitment; otherwise the later one comes out of the earlier one
     */
    record Tie(String before, String after, boolean same) {}

    /** For that text as it was saved last; nothing for an unknown one. */
    List<Tie> ties(TextId text);
}
