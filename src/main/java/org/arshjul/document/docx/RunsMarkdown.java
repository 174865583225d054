package org.arshjul.document.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.arshjul.document.docx.DocxParagraph.Kind;

/**
 * Runs as Markdown in which no sign of the text is taken for a mark. Marks beside letters and punctuation do not always
 * count in Markdown: what was written is read again, and written in another way if it says something else.
 */
final class RunsMarkdown {

    private final char italic;
    private final StringBuilder out = new StringBuilder();

    private RunsMarkdown(char italic) {
        this.italic = italic;
    }

    /** A paragraph; its lines may be several. */
    static String of(List<DocxRun> runs) {
        return written(DocxRuns.tidy(runs), false);
    }

    /** The same in one line. */
    static String ofLine(List<DocxRun> runs) {
        return written(DocxRuns.inOneLine(runs), true);
    }

    private static String written(List<DocxRun> runs, boolean oneLine) {
        List<DocxRun> marked = marked(runs);
        String first = null;
        for (char italic : new char[] {'*', '_'}) {
            for (boolean spelled : new boolean[] {false, true}) {
                RunsMarkdown writer = new RunsMarkdown(italic);
                writer.strong(marked, spelled);
                String text = writer.out.toString();
                String line = oneLine ? text.replaceFirst("(#+)$", "\\\\$1") : atStart(text);
                if (says(oneLine ? "# " + line : line, marked)) {
                    return line;
                }
                first = first == null ? line : first;
            }
        }
        return first;
    }

    /** Blanks are neither bold nor italic at the edge of such words: there the marks would not count. */
    private static List<DocxRun> marked(List<DocxRun> runs) {
        List<DocxRun> noted = new ArrayList<>();
        for (DocxRun run : runs) {
            noted.add(run.tracked(null).withNote(List.of()));
        }
        List<DocxRun> bold = outside(noted, DocxRun::bold, run -> look(run, false, run.italic()));
        List<DocxRun> both = outside(bold, DocxRun::italic, run -> look(run, run.bold(), false));
        return DocxRuns.tidy(both);
    }

    private static DocxRun look(DocxRun run, boolean bold, boolean italic) {
        return new DocxRun(run.text(), bold, italic, run.code(), run.link(), run.note(), run.tracked());
    }

    private static List<DocxRun> outside(
            List<DocxRun> runs, Predicate<DocxRun> has, java.util.function.UnaryOperator<DocxRun> without) {
        List<DocxRun> split = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            DocxRun run = runs.get(i);
            if (!has.test(run) || run.code()) {
                split.add(run);
                continue;
            }
            String text = run.text();
            boolean begins = i == 0 || !goesOn(runs.get(i - 1), run, has);
            boolean ends = i == runs.size() - 1 || !goesOn(runs.get(i + 1), run, has);
            int from = 0;
            int to = text.length();
            while (begins && from < to && blank(text.charAt(from))) {
                from++;
            }
            while (ends && to > from && blank(text.charAt(to - 1))) {
                to--;
            }
            if (from > 0) {
                split.add(without.apply(run.withText(text.substring(0, from))));
            }
            if (from < to) {
                split.add(run.withText(text.substring(from, to)));
            }
            if (to < text.length()) {
                split.add(without.apply(run.withText(text.substring(to))));
            }
        }
        return split;
    }

    /** Italic ends where bold begins, as one mark cannot overlap the other. */
    private static boolean goesOn(DocxRun beside, DocxRun run, Predicate<DocxRun> has) {
        return has.test(beside) && beside.bold() == run.bold();
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean says(String line, List<DocxRun> runs) {
        List<DocxBlock> read = MarkdownBlocks.of(line, 0);
        if (runs.isEmpty()) {
            return read.isEmpty();
        }
        return read.size() == 1
                && read.get(0) instanceof DocxParagraph paragraph
                && paragraph.kind() != Kind.CODE
                && paragraph.place().equals(ListPlace.OUTSIDE)
                && paragraph.runs().equals(runs);
    }

    /** Bold outside, then italic, then links: in that order they may stand in each other. */
    private void strong(List<DocxRun> runs, boolean spelled) {
        for (List<DocxRun> group : groups(runs, (a, b) -> a.bold() == b.bold())) {
            if (group.get(0).bold()) {
                surround("**", spelled, () -> emphasised(group, spelled));
            } else {
                emphasised(group, spelled);
            }
        }
    }

    private void emphasised(List<DocxRun> runs, boolean spelled) {
        for (List<DocxRun> group : groups(runs, (a, b) -> a.italic() == b.italic())) {
            if (group.get(0).italic()) {
                surround(String.valueOf(italic), spelled, () -> linked(group));
            } else {
                linked(group);
            }
        }
    }

    /** Where asked, the letter before and the letter after the marks are spelled, so that the marks stand by signs. */
    private void surround(String mark, boolean spelled, Runnable inner) {
        if (spelled) {
            spellLast();
        }
        out.append(mark);
        inner.run();
        out.append(mark);
        spellNext = spelled;
    }

    private boolean spellNext;

    private void spellLast() {
        if (out.isEmpty()) {
            return;
        }
        int last = out.codePointBefore(out.length());
        if (Character.isLetterOrDigit(last) && !out.toString().endsWith(";")) {
            out.setLength(out.length() - Character.charCount(last));
            out.append("&#").append(last).append(';');
        }
    }

    private void append(String text) {
        if (spellNext && !text.isEmpty() && Character.isLetterOrDigit(text.codePointAt(0))) {
            int first = text.codePointAt(0);
            out.append("&#").append(first).append(';').append(text.substring(Character.charCount(first)));
        } else {
            out.append(text);
        }
        spellNext = spellNext && text.isEmpty();
    }

    private void linked(List<DocxRun> runs) {
        for (List<DocxRun> group : groups(runs, (a, b) -> a.link().equals(b.link()))) {
            String link = group.get(0).link();
            String words = DocxParagraph.words(group);
            if (link.isEmpty()) {
                group.forEach(this::plain);
            } else if (group.size() == 1 && !group.get(0).code() && automatic(link, words)) {
                append("<" + words + ">");
            } else {
                if (!out.isEmpty() && out.charAt(out.length() - 1) == '!') {
                    // Before a bracket it would make a picture of the link.
                    out.insert(out.length() - 1, '\\');
                }
                append("[");
                group.forEach(this::plain);
                out.append("](").append(address(link)).append(')');
            }
        }
    }

    private static boolean automatic(String link, String words) {
        boolean web = link.equals(words) && words.matches("[A-Za-z][A-Za-z0-9+.-]+:[^\\s<>\\\\]*");
        return web || link.equals("mailto:" + words) && words.matches("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");
    }

    private static String address(String link) {
        return link.matches("[^\\s<>()\\\\&]+") ? link : "<" + link.replaceAll("&(?=#?\\w+;)", "\\\\&") + ">";
    }

    private void plain(DocxRun run) {
        append(run.code() ? code(run.text()) : escaped(run.text()));
    }

    private static String code(String text) {
        String fence = "`";
        while (text.contains(fence)) {
            fence += "`";
        }
        boolean padded = text.startsWith("`") || text.endsWith("`") || text.startsWith(" ") && text.endsWith(" ");
        return padded && !text.isBlank() ? fence + " " + text + " " + fence : fence + text + fence;
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\*_`\\[\\]<])", "\\\\$1")
                .replaceAll("&(?=#?\\w+;)", "\\\\&")
                .replace("\n", "\\\n");
    }

    /** What would begin a list, a heading, a quotation or a rule at the beginning of a line. */
    private static String atStart(String text) {
        return text.replaceAll("(?m)^(\\d{1,9})([.)])(?=\\s|$)", "$1\\\\$2")
                .replaceAll("(?m)^([#>+=~|-]|:(?=-))", "\\\\$1");
    }

    private static List<List<DocxRun>> groups(
            List<DocxRun> runs, java.util.function.BiPredicate<DocxRun, DocxRun> together) {
        List<List<DocxRun>> groups = new ArrayList<>();
        for (DocxRun run : runs) {
            List<DocxRun> last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
            if (last != null && together.test(last.get(last.size() - 1), run)) {
                last.add(run);
            } else {
                groups.add(new ArrayList<>(List.of(run)));
            }
        }
        return groups;
    }
}
