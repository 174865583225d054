package org.arshjul.contract.imports;

import static org.arshjul.contract.imports.Handling.DOUBTFUL;
import static org.arshjul.contract.imports.Handling.DROPPED;
import static org.arshjul.contract.imports.Handling.GUESSED;
import static org.arshjul.contract.imports.Handling.TAKEN;

import java.util.Arrays;
import java.util.Locale;

/** What an import meets in a real text and reports instead of silently changing it. */
public enum QuirkKind {
    ENCODING(TAKEN),
    PAGE_BREAK(TAKEN),
    PAGE_FURNITURE(DROPPED),
    CONTENTS_PAGE(DROPPED),
    ATTACHMENT(DROPPED),
    ATTACHED_SOURCE(TAKEN),
    ATTACHED_SOURCE_DIFFERS(DOUBTFUL),
    BESIDE_THE_SOURCE(DROPPED),
    CHANGES_ACCEPTED(DOUBTFUL),
    COMMENT(DROPPED),
    PICTURE(DROPPED),
    TEXT_BOX(DOUBTFUL),
    EQUATION(DOUBTFUL),
    TABLE_FLATTENED(DOUBTFUL),
    TABLE_LAYOUT(DOUBTFUL),
    LETTERED_LIST(GUESSED),
    HIDDEN_TEXT(DROPPED),
    PARAGRAPH_ACROSS_PAGES(GUESSED),
    BROKEN_HEADING(GUESSED),
    MISNUMBERED(DOUBTFUL),
    NUMBER_GAP(DOUBTFUL),
    NUMBER_TWICE(DOUBTFUL),
    TITLE_TWICE(TAKEN),
    EMPTY_SECTION(TAKEN),
    UNKNOWN_SECTION(DOUBTFUL),
    UNNUMBERED_PART(TAKEN),
    UNNUMBERED_HEADING(GUESSED),
    NUMBERED_PROSE(GUESSED),
    HYPHEN_JOINED(GUESSED),
    HYPHEN_KEPT(GUESSED),
    SOFT_BREAK(GUESSED),
    LINE_START_DASH(GUESSED),
    FOOTNOTE(TAKEN),
    FOOTNOTE_MARK_TWICE(DOUBTFUL),
    FOOTNOTE_WITHOUT_MARK(DOUBTFUL),
    LOOSE_LINK(TAKEN),
    BROKEN_LINK(GUESSED),
    LINKS_APART(DOUBTFUL),
    CROSS_REFERENCE_NOWHERE(DOUBTFUL),
    CROSS_REFERENCE_DOUBTFUL(DOUBTFUL),
    CROSS_REFERENCE_ELSEWHERE(DOUBTFUL),
    REPEATED_CLAUSE(TAKEN),
    ROLLING_YEAR(TAKEN),
    LEAD_WITHOUT_LIST(DOUBTFUL),
    MIXED_QUOTES(TAKEN),
    SIGNATORY_UNCLEAR(DOUBTFUL),
    NO_PERIOD(DOUBTFUL),
    WORDS_MISSING(DOUBTFUL);

    private final Handling handling;

    QuirkKind(Handling handling) {
        this.handling = handling;
    }

    /** What became of the piece of text that it tells of. */
    public Handling handling() {
        return handling;
    }

    /** Its name in interfaces, such as {@code pageBreak}. */
    public String code() {
        StringBuilder code = new StringBuilder();
        for (String word : name().toLowerCase(Locale.ROOT).split("_")) {
            code.append(code.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return code.toString();
    }

    Quirk at(int line, Object... arguments) {
        return new Quirk(
                this,
                0,
                line,
                "",
                Arrays.stream(arguments)
                        .map(each -> Marks.visible(String.valueOf(each)))
                        .toList());
    }
}
