package org.arshjul.contract.imports;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.arshjul.contract.imports.Look.Role;
import org.arshjul.document.PdfAttachment;
import org.arshjul.document.PdfLine;
import org.arshjul.document.PdfPage;
import org.arshjul.document.PdfText;

/**
 * Lays the pages of a PDF out as lines of text: an empty line where there is room between two of them, and with what their
 * place and size say.
 */
final class PdfSource {

    /** The upper and the lower part of a page where its furniture stands. */
    private static final float EDGE = 0.13f;

    private static final float ROOM = 1.2f;
    private static final float OTHER_SIZE = 0.6f;
    private static final float LARGER = 1.08f;
    private static final float SMALLER = 0.93f;
    private static final float INDENT = 3;

    /** A line that ends so much of its width before the others was ended on purpose. */
    private static final float FAR = 0.2f;

    /** Furniture stands so many sizes of its letters away from the text. */
    private static final float ISOLATED = 2.3f;

    /** A numbered list item; a line of a list of contents ends with a page. */
    private static final Pattern LABEL = Pattern.compile("(?!.*[.…]{3}.*\\d$)(\\d{1,3})[.)]\\s+(\\S.*)");

    private final PdfText pdf;
    private final Cleaning cleaning = new Cleaning();
    private final Set<PdfLine> furniture;
    private final float bodySize;
    private final boolean bodyBold;
    private final float leading;
    /** Whether headings are set larger or heavier here, so that a line which is not is none. */
    private final boolean titled;

    private final List<Line> lines = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();
    private final List<Quirk> quirks = new ArrayList<>();

    /** Where the marks of the list items stand that are open. */
    private final Deque<Float> items = new ArrayDeque<>();

    private PdfLine last;
    private float lastEdge;
    private int onPage;

    private PdfSource(PdfText pdf) {
        this.pdf = pdf;
        this.furniture = furniture(pdf.pages());
        this.bodySize = size();
        this.bodyBold = bold();
        this.leading = leading();
        this.titled = running().stream().anyMatch(line -> isStrong(line) && HeadingShape.marked(line.text()) != null);
    }

    static SourceFile of(PdfText pdf) {
        PdfSource source = new PdfSource(pdf);
        for (PdfPage page : pdf.pages()) {
            source.page(page);
        }
        for (PdfAttachment attachment : pdf.attachments()) {
            source.quirks.add(QuirkKind.ATTACHMENT.at(1, attachment.name()));
        }
        source.quirks.addAll(source.cleaning.quirks());
        return new SourceFile(
                List.copyOf(source.lines),
                new Pages(List.copyOf(source.starts), List.copyOf(source.numbers)),
                List.copyOf(source.quirks));
    }

    /** Lines at the edge of a page that come again on other pages at the same height, but for their digits. */
    private static Set<PdfLine> furniture(List<PdfPage> pages) {
        Map<String, List<PdfLine>> places = new HashMap<>();
        Map<String, Set<Integer>> on = new HashMap<>();
        for (int i = 0; i < pages.size(); i++) {
            PdfPage page = pages.get(i);
            for (PdfLine line : page.lines()) {
                boolean edge = line.baseline() < EDGE * page.height() || line.baseline() > (1 - EDGE) * page.height();
                if (edge) {
                    String place = line.text().replaceAll("\\d+", "#") + " at " + Math.round(line.baseline() / 4)
                            + " in " + Math.round(line.size() * 2);
                    places.computeIfAbsent(place, each -> new ArrayList<>()).add(line);
                    on.computeIfAbsent(place, each -> new HashSet<>()).add(i);
                }
            }
        }
        Set<PdfLine> repeated = new HashSet<>();
        Set<PdfLine> found = new HashSet<>();
        on.forEach((place, numbers) -> {
            if (numbers.size() > 1) {
                repeated.addAll(places.get(place));
            }
            if (numbers.size() > 1 && numbers.size() > pages.size() / 2) {
                found.addAll(places.get(place));
            }
        });
        for (PdfPage page : pages) {
            List<PdfLine> text = page.lines().stream()
                    .filter(line -> !repeated.contains(line))
                    .toList();
            page.lines().stream()
                    .filter(repeated::contains)
                    .filter(line -> text.stream().noneMatch(other -> isNear(line, other)))
                    .forEach(found::add);
        }
        return found;
    }

    private static boolean isNear(PdfLine line, PdfLine other) {
        return Math.abs(line.baseline() - other.baseline()) < ISOLATED * Math.max(line.size(), other.size());
    }

    private List<PdfLine> running() {
        return pdf.pages().stream()
                .flatMap(page -> page.lines().stream())
                .filter(line -> !furniture.contains(line))
                .toList();
    }

    /** The size that most letters have. */
    private float size() {
        Map<Float, Integer> letters = new TreeMap<>();
        running()
                .forEach(line -> letters.merge(
                        Math.round(line.size() * 2) / 2f, line.text().length(), Integer::sum));
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(10f);
    }

    private boolean bold() {
        int bold = running().stream()
                .filter(PdfLine::bold)
                .mapToInt(line -> line.text().length())
                .sum();
        int all = running().stream().mapToInt(line -> line.text().length()).sum();
        return bold * 2 > all;
    }

    /** The least distance of two lines that is common, in sizes of their letters. */
    private float leading() {
        Map<Integer, Integer> gaps = new TreeMap<>();
        int all = 0;
        for (PdfPage page : pdf.pages()) {
            for (int i = 1; i < page.lines().size(); i++) {
                PdfLine line = page.lines().get(i);
                float gap = (line.baseline() - page.lines().get(i - 1).baseline()) / line.size();
                if (gap > 0.9f && gap < 2.5f) {
                    gaps.merge(Math.round(gap * 20), 1, Integer::sum);
                    all++;
                }
            }
        }
        int enough = Math.max(1, all / 10);
        return gaps.entrySet().stream()
                .filter(gap -> gap.getValue() >= enough)
                .map(gap -> gap.getKey() / 20f)
                .findFirst()
                .orElse(1.3f);
    }

    private void page(PdfPage page) {
        onPage = 0;
        int before = lines.size();
        List<PdfLine> body =
                page.lines().stream().filter(line -> !furniture.contains(line)).toList();
        Set<PdfLine> notes = notes(body);
        Set<PdfLine> tables = TableLayout.beginningsIn(body);
        PdfLine above = null;
        for (PdfLine line : page.lines()) {
            if (furniture.contains(line)) {
                put(line, false, Look.of(Role.FURNITURE));
            } else if (notes.contains(line)) {
                put(line, false, Look.of(Role.NOTE));
            } else {
                running(page, above, line);
                above = line;
                if (tables.contains(line)) {
                    quirks.add(QuirkKind.TABLE_LAYOUT.at(lines.size()));
                }
            }
        }
        int first = before;
        while (first < lines.size() && lines.get(first).isBlank()) {
            first++;
        }
        starts.add(first + 1);
    }

    /** The lines at a page's foot in smaller letters, from the first that begins with a number. */
    private Set<PdfLine> notes(List<PdfLine> body) {
        int from = body.size();
        while (from > 0 && body.get(from - 1).size() < SMALLER * bodySize) {
            from--;
        }
        while (from < body.size() && !body.get(from).text().matches("\\d{1,2}\\s.*")) {
            from++;
        }
        return new HashSet<>(body.subList(from, body.size()));
    }

    private void running(PdfPage page, PdfLine above, PdfLine line) {
        Bullet bullet = Bullet.at(line.text());
        boolean seam = above == null || line.baseline() <= above.baseline();
        if (above != null && seam) {
            items.clear();
        }
        if (last != null) {
            boolean apart = line.opensItem()
                    || bullet != null && !bullet.isAmbiguous()
                    || (seam ? endsBefore(line) : isApart(above, line))
                    || isOtherwiseSet(line);
            if (apart) {
                blank(bullet == null && !line.opensItem() && (line.depth() > 0 || goesOnInItem(line)));
            } else if (seam
                    && endsSentence(last)
                    && Character.isUpperCase(line.text().codePointAt(0))) {
                quirks.add(QuirkKind.PARAGRAPH_ACROSS_PAGES.at(lines.size() + 1, Quirk.brief(line.text())));
            }
        }
        put(line, above == null && last != null, look(line, bullet));
        last = line;
        lastEdge = edge(page, line);
    }

    /** Whether the paragraph above ended with its last line although a page or column ended there too. */
    private boolean endsBefore(PdfLine line) {
        if (last.text().endsWith(",")) {
            return false;
        }
        boolean farFromEdge = last.right() < lastEdge - FAR * (lastEdge - last.left());
        return isShort(line)
                && (endsSentence(last)
                        || farFromEdge && !Character.isLowerCase(line.text().codePointAt(0)));
    }

    private boolean isApart(PdfLine above, PdfLine line) {
        return line.baseline() - above.baseline() > ROOM * leading * Math.max(line.size(), above.size());
    }

    private boolean isOtherwiseSet(PdfLine line) {
        return line.depth() != last.depth()
                || line.heading() != last.heading()
                || Math.abs(line.size() - last.size()) > OTHER_SIZE
                || line.bold() != last.bold()
                        && (isShort(line)
                                || last.bold()
                                        && Character.isUpperCase(line.text().codePointAt(0)));
    }

    /** Whether the first word of the line would have had room behind the last line. */
    private boolean isShort(PdfLine line) {
        float letter = (line.right() - line.left()) / Math.max(1, line.text().length());
        int word = line.text().split("\\s", 2)[0].length();
        return last.right() + letter * (word + 2) <= lastEdge;
    }

    private static boolean endsSentence(PdfLine line) {
        return line.text().matches(".*[.!?:][)”“\"’»]*\\d{0,2}");
    }

    /** How far lines reach in the column of that line. */
    private static float edge(PdfPage page, PdfLine line) {
        return (float) page.lines().stream()
                .filter(other -> other.left() < line.right() && other.right() > line.left())
                // An address has no place to break and goes past the edge.
                .filter(other -> other.text().contains(" "))
                .mapToDouble(PdfLine::right)
                .max()
                .orElse(line.right());
    }

    private boolean goesOnInItem(PdfLine line) {
        while (!items.isEmpty() && line.left() <= items.peek() + INDENT) {
            items.pop();
        }
        return !items.isEmpty();
    }

    private Look look(PdfLine line, Bullet bullet) {
        if (line.opensItem() && line.depth() > 0 && !line.heading()) {
            Matcher label = LABEL.matcher(line.text());
            return Look.item(line.depth(), label.matches() ? label.group(1) + "." : "");
        }
        boolean strong = isStrong(line);
        if (bullet == null) {
            return new Look(titled ? Role.SEEN : Role.UNKNOWN, 0, "", strong);
        }
        while (!items.isEmpty() && items.peek() > line.left() + INDENT) {
            items.pop();
        }
        if (items.isEmpty() || items.peek() < line.left() - INDENT) {
            items.push(line.left());
        }
        return new Look(Role.UNKNOWN, items.size(), "", false);
    }

    private boolean isStrong(PdfLine line) {
        return line.heading() || line.size() > LARGER * bodySize || line.bold() && !bodyBold;
    }

    private void blank(boolean inItem) {
        lines.add(new Line(lines.size() + 1, "", false, inItem));
        numbers.add(onPage);
    }

    private void put(PdfLine line, boolean pageBreak, Look look) {
        onPage++;
        String text = cleaning.clean(marked(line)).strip();
        if (look.is(Role.ITEM)) {
            text = withoutMark(text);
        }
        lines.add(new Line(lines.size() + 1, text, pageBreak, false, look));
        numbers.add(onPage);
    }

    private static String withoutMark(String item) {
        Bullet bullet = Bullet.at(item);
        Matcher label = LABEL.matcher(item);
        return bullet != null ? bullet.text() : label.matches() ? label.group(2) : item;
    }

    /** With where its words lead, unless they are the address. */
    private static String marked(PdfLine line) {
        String plain = Marks.guarded(line.text());
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (PdfLine.Link link : line.links()) {
            String words = plain.substring(link.from(), Math.min(link.to(), plain.length()));
            text.append(plain, at, link.from());
            boolean address = !words.contains(" ")
                    && words.matches(".*[./].*")
                    && link.address().contains(words);
            text.append(address ? words : Marks.link(words, link.address()));
            at = link.from() + words.length();
        }
        return text.append(plain.substring(at)).toString();
    }
}
