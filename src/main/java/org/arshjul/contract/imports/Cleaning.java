package org.arshjul.contract.imports;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Takes out of a text what no reader sees and would make equal words unequal, and tells what it met. */
final class Cleaning {

    private final Set<String> mended = new TreeSet<>();

    String clean(String text) {
        String clean = mend(text, "^\uFEFF", "", "BOM");
        clean = mend(clean, "\r\n?", "\n", "CR LF");
        clean = mend(clean, "[\u00A0\u2007\u202F]", " ", "U+00A0");
        // A soft hyphen at a line's end stays: the word that it breaks is put together like any other.
        clean = mend(clean, "\u00AD(?![ \t]*(?:\n|$))", "", "U+00AD");
        clean = mend(clean, "[\u200B\u2060\uFEFF]", "", "U+200B");
        clean = clean.replace('\t', ' ');
        if (!Normalizer.isNormalized(clean, Normalizer.Form.NFC)) {
            mended.add("NFC");
            clean = Normalizer.normalize(clean, Normalizer.Form.NFC);
        }
        return clean;
    }

    /** What was met. */
    List<Quirk> quirks() {
        return mended.isEmpty() ? List.of() : List.of(QuirkKind.ENCODING.at(1, String.join(", ", mended)));
    }

    private String mend(String text, String what, String by, String name) {
        String result = text.replaceAll(what, by);
        if (!result.equals(text)) {
            mended.add(name);
        }
        return result;
    }
}
