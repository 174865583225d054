package org.arshjul.contract.imports;

/**
 * A line of the file without the blanks around it.
 *
 * @param number counted from 1
 * @param pageBreak whether a page begins here: a form feed, or the single leading blank that text pulled out of a PDF has
 * @param softBlank whether nothing but blanks stands in it, which ends a paragraph but not a list item
 * @param look what the file itself says about it
 */
record Line(int number, String text, boolean pageBreak, boolean softBlank, Look look) {

    Line(int number, String text, boolean pageBreak, boolean softBlank) {
        this(number, text, pageBreak, softBlank, Look.UNKNOWN);
    }

    boolean isBlank() {
        return text.isEmpty();
    }

    boolean startsLowerCase() {
        return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
    }

    boolean startsUpperCase() {
        return !text.isEmpty() && Character.isUpperCase(text.codePointAt(0));
    }

    boolean endsSentence() {
        return text.matches("(?s).*[.!?:][)”“\"’»]*\\d{0,2}$");
    }

    String firstWord() {
        return text.split("\\s", 2)[0];
    }

    /** Its number and title if it looks like a numbered heading, or the file says that it is one; or null. */
    HeadingShape headingShape() {
        if (look.is(Look.Role.HEADING)) {
            return HeadingShape.marked(text);
        }
        if (look.strong() && HeadingShape.marked(text) != null) {
            HeadingShape shape = HeadingShape.marked(text);
            return Character.isUpperCase(shape.title().codePointAt(0)) ? shape : null;
        }
        return look.isKnown() ? null : HeadingShape.of(text);
    }

    boolean isLink() {
        return text.matches("(?:https?://|www\\.)\\S+");
    }

    /** An address counts as a word like any other: it is not looked into for marks and numbers. */
    String withoutLinks() {
        return Marks.visible(text).replaceAll("(?:https?://|www\\.)\\S+", "");
    }
}
