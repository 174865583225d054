package org.arshjul.document.docx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.arshjul.document.docx.DocxReading.Finding;
import org.arshjul.document.docx.DocxReading.Kind;

/** What is met while a Word file is read; changes and the contents page are told once for the whole file. */
final class Findings {

    private static final int MOST = 500;
    private static final int LONGEST = 200;

    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Integer> changesBy = new LinkedHashMap<>();
    private int firstChange;
    private int contentsAt;
    private int paragraph;

    void nextParagraph() {
        paragraph++;
    }

    int paragraph() {
        return paragraph;
    }

    void add(Kind kind, String words) {
        add(kind, paragraph, words);
    }

    void add(Kind kind, int at, String words) {
        if (findings.size() < MOST) {
            findings.add(new Finding(kind, at, words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words));
        }
    }

    /** Somebody's change that waits in the file. */
    void change(Element change) {
        firstChange = firstChange == 0 ? Math.max(1, paragraph) : firstChange;
        changesBy.merge(change.get("author"), 1, Integer::sum);
    }

    void contents() {
        contentsAt = contentsAt == 0 ? Math.max(1, paragraph) : contentsAt;
    }

    List<Finding> all() {
        List<Finding> all = new ArrayList<>();
        if (!changesBy.isEmpty()) {
            String who = changesBy.entrySet().stream()
                    .map(by -> by.getKey() + " (" + by.getValue() + ")")
                    .collect(Collectors.joining(", "));
            all.add(new Finding(Kind.TRACKED_CHANGES, firstChange, who.strip()));
        }
        if (contentsAt > 0) {
            all.add(new Finding(Kind.CONTENTS_PAGE, contentsAt, ""));
        }
        all.addAll(findings);
        return all;
    }
}
