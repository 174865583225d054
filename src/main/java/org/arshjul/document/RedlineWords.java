package org.arshjul.document;

/** What is read aloud before a change in a redline. */
public record RedlineWords(String inserted, String deleted, String movedAway, String movedHere) {

    public static final RedlineWords SWEDISH =
            new RedlineWords("tillagt:", "struket:", "flyttat härifrån:", "flyttat hit:");

    public static final RedlineWords ENGLISH = new RedlineWords("added:", "struck:", "moved from here:", "moved here:");
}
