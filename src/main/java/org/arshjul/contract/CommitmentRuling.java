package org.arshjul.contract;

/**
 * A coordinator's word on the list item that reads like that, whatever stands before its list: a section is read again and
 * again, so the ruling goes with the section's wording and not with a place in it.
 *
 * @param wording of the item, plain text on one line
 * @param commitment whether it is one
 */
public record CommitmentRuling(String wording, boolean commitment) {

    /** Whether it is about that item: the same words, however they are marked. */
    public boolean meets(String item) {
        return CommitmentWordings.sameWords(wording, item);
    }

    CommitmentRuling on(String otherWording) {
        return new CommitmentRuling(otherWording, commitment);
    }
}
