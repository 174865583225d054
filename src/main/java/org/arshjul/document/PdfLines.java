package org.arshjul.document;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.arshjul.platform.Refusal;

/** Gathers a PDF's letters to lines, with where and how they stand, page by page. */
final class PdfLines extends PDFTextStripper {

    /** So much a file may ask to be drawn, however it nests what it draws. */
    private static final int MOST_OPERATORS = 2_000_000;

    private static final int MOST_DRAWINGS = 20_000;
    private static final int MOST_LETTERS = 3_000_000;

    /** A gap in a line that is wider than this many letters' size parts columns. */
    private static final float GUTTER = 2.2f;

    /** A narrower gap than this stands between the letters of a word. */
    private static final float BLANK = 0.16f;

    /** Letters whose feet differ by less, in their sizes, stand in one row: a mark is raised. */
    private static final float SAME_ROW = 0.45f;

    /** A digit this much smaller than its line is a footnote's mark. */
    private static final float SMALL = 0.82f;

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final Pattern LIGATURE = Pattern.compile("[\uFB00-\uFB06]");

    /** A letter, or the blank between two words. */
    private record Glyph(
            String text,
            float left,
            float right,
            float baseline,
            float size,
            boolean bold,
            String link,
            PdfStructure.Place place) {

        boolean isBlank() {
            return text.isBlank();
        }

        /** What stands behind it where there is room but no sign for it. */
        Glyph blank() {
            return new Glyph(" ", right, right, baseline, size, bold, "", place);
        }
    }

    private final String fileName;
    private final List<PdfPage> pages = new ArrayList<>();
    private final List<PdfLine> lines = new ArrayList<>();
    private final List<Glyph> glyphs = new ArrayList<>();
    private final PdfStructure structure;
    private final Set<Integer> items = new HashSet<>();

    /** The numbers of the marked contents that are open; -1 for one without a number. */
    private final Deque<Integer> marked = new ArrayDeque<>();

    private PdfLinks areas;
    private int operators;
    private int drawings;
    private int letters;

    private PdfLines(PDDocument document, String fileName) {
        this.fileName = fileName;
        this.structure = new PdfStructure(document);
        // What stands in no item opens none.
        this.items.add(0);
    }

    static List<PdfPage> in(PDDocument document, String fileName) throws IOException {
        PdfLines reader = new PdfLines(document, fileName);
        reader.writeText(document, Writer.nullWriter());
        return List.copyOf(reader.pages);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        drawings += operator.getName().equals(OperatorName.DRAW_OBJECT) ? 1 : 0;
        if (++operators > MOST_OPERATORS || drawings > MOST_DRAWINGS) {
            throw Refusal.invalid("import.pdf.swells", fileName, PdfGuard.LARGEST_UNPACKED / (1024 * 1024));
        }
        super.processOperator(operator, operands);
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        super.beginMarkedContentSequence(tag, properties);
        marked.push(properties == null ? -1 : properties.getInt(COSName.MCID, -1));
    }

    @Override
    public void endMarkedContentSequence() {
        super.endMarkedContentSequence();
        marked.poll();
    }

    /** Files draw letters in any order; they are put together by where they stand. */
    @Override
    protected void processTextPosition(TextPosition position) {
        if (++letters > MOST_LETTERS) {
            throw Refusal.invalid("import.pdf.swells", fileName, PdfGuard.LARGEST_UNPACKED / (1024 * 1024));
        }
        String letter = position.getUnicode();
        if (letter != null && !letter.isEmpty()) {
            glyphs.add(new Glyph(
                    whole(letter),
                    position.getXDirAdj(),
                    position.getXDirAdj() + position.getWidthDirAdj(),
                    position.getYDirAdj(),
                    Math.max(1, position.getFontSizeInPt()),
                    isBold(position),
                    areas.addressAt(
                            position.getXDirAdj() + position.getWidthDirAdj() / 2,
                            position.getYDirAdj() - position.getFontSizeInPt() / 3),
                    marked.stream()
                            .filter(content -> content >= 0)
                            .findFirst()
                            .map(content -> structure.placeOf(getCurrentPage(), content))
                            .orElse(PdfStructure.Place.NONE)));
        }
    }

    @Override
    protected void startPage(PDPage page) throws IOException {
        lines.clear();
        glyphs.clear();
        marked.clear();
        areas = new PdfLinks(page);
    }

    @Override
    protected void endPage(PDPage page) {
        List<Glyph> row = new ArrayList<>();
        glyphs.sort(Comparator.comparing(Glyph::baseline));
        for (Glyph glyph : glyphs) {
            if (!row.isEmpty() && glyph.baseline() - row.get(0).baseline() > SAME_ROW * largest(row, glyph)) {
                addRow(row);
                row = new ArrayList<>();
            }
            row.add(glyph);
        }
        addRow(row);
        pages.add(new PdfPage(page.getCropBox().getHeight(), ReadingOrder.of(lines)));
    }

    private static float largest(List<Glyph> row, Glyph next) {
        return Math.max(next.size(), row.get(0).size());
    }

    private static String whole(String letter) {
        Matcher ligature = LIGATURE.matcher(letter);
        return ligature.find() ? Normalizer.normalize(letter, Normalizer.Form.NFKC) : letter;
    }

    private static boolean isBold(TextPosition position) {
        PDFontDescriptor font = position.getFont().getFontDescriptor();
        String name = String.valueOf(position.getFont().getName());
        return name.matches("(?i).*(?:bold|black|heavy|semibold|demi).*")
                || font != null && (font.isForceBold() || font.getFontWeight() >= 600);
    }

    /** A row is one line, or several where columns stand side by side. */
    private void addRow(List<Glyph> row) {
        row.sort(Comparator.comparing(Glyph::left));
        List<Glyph> piece = new ArrayList<>();
        Glyph before = null;
        for (Glyph glyph : row) {
            float gap = before == null || glyph.isBlank() ? 0 : glyph.left() - before.right();
            if (gap > GUTTER * glyph.size() && lettersIn(piece) > 3) {
                addLine(piece);
                piece = new ArrayList<>();
            } else if (gap > BLANK * glyph.size()) {
                piece.add(before.blank());
            }
            piece.add(glyph);
            before = glyph.isBlank() ? before : glyph;
        }
        addLine(piece);
    }

    private static long lettersIn(List<Glyph> glyphs) {
        return glyphs.stream().filter(glyph -> !glyph.isBlank()).count();
    }

    private void addLine(List<Glyph> piece) {
        List<Glyph> seen = piece.stream().filter(glyph -> !glyph.isBlank()).toList();
        if (seen.isEmpty()) {
            return;
        }
        float size = usual(seen.stream().map(Glyph::size).toList());
        float baseline = usual(seen.stream().map(Glyph::baseline).toList());
        StringBuilder text = new StringBuilder();
        StringBuilder mark = new StringBuilder();
        List<PdfLine.Link> links = new ArrayList<>();
        for (Glyph glyph : piece) {
            if (!glyph.isBlank() && isMark(glyph, size)) {
                mark.append(glyph.text());
                continue;
            }
            close(text, mark);
            if (!glyph.isBlank()) {
                link(links, glyph, text.length());
                text.append(glyph.text());
            } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
        }
        close(text, mark);
        lines.add(new PdfLine(
                text.toString().strip(),
                seen.get(0).left(),
                seen.get(seen.size() - 1).right(),
                baseline,
                size,
                seen.stream().allMatch(Glyph::bold),
                List.copyOf(links),
                seen.get(0).place().depth(),
                items.add(seen.get(0).place().item()),
                seen.get(0).place().heading()));
    }

    private static boolean isMark(Glyph glyph, float size) {
        return glyph.size() < SMALL * size && glyph.text().matches("\\d");
    }

    /** Puts the letter into the link before it, if it leads to the same place. */
    private static void link(List<PdfLine.Link> links, Glyph glyph, int at) {
        if (glyph.link().isEmpty()) {
            return;
        }
        PdfLine.Link last = links.isEmpty() ? null : links.get(links.size() - 1);
        int end = at + glyph.text().length();
        if (last != null && last.address().equals(glyph.link()) && at - last.to() <= 1) {
            links.set(links.size() - 1, new PdfLine.Link(last.from(), end, last.address()));
        } else {
            links.add(new PdfLine.Link(at, end, glyph.link()));
        }
    }

    /** A footnote's mark is glued to its word; behind a digit it is written so that no number is changed. */
    private static void close(StringBuilder text, StringBuilder mark) {
        if (mark.isEmpty()) {
            return;
        }
        if (text.isEmpty()) {
            text.append(mark).append(' ');
        } else if (Character.isDigit(text.charAt(text.length() - 1))) {
            mark.chars().forEach(digit -> text.append(RAISED.charAt(digit - '0')));
        } else {
            text.append(mark);
        }
        mark.setLength(0);
    }

    private static float usual(List<Float> values) {
        List<Float> sorted = values.stream().sorted().toList();
        float best = sorted.get(0);
        int most = 0;
        int run = 0;
        for (int i = 0; i < sorted.size(); i++) {
            run = i > 0 && sorted.get(i).equals(sorted.get(i - 1)) ? run + 1 : 1;
            if (run > most) {
                most = run;
                best = sorted.get(i);
            }
        }
        return best;
    }
}
