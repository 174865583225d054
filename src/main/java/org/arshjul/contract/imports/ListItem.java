package org.arshjul.contract.imports;

/**
 * An item of a list that stands in no other list.
 *
 * @param item its words with those of the lists in it
 * @param commitment whether it is a commitment: by where it stands, or as ruled
 * @param ruled whether a coordinator said so
 */
public record ListItem(Commitment item, boolean commitment, boolean ruled) {

    ListItem with(String more) {
        return new ListItem(new Commitment(item.text() + " " + more, item.line()), commitment, ruled);
    }
}
