package org.arshjul.contract.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Puts the lines of a section together to paragraphs and list items, across the ends of pages. */
final class Blocks {

    private static final int FULL_LINE = 60;

    /** So many broken lines tell how wide the text is. */
    private static final int ENOUGH = 20;

    /** One line in so many may be shorter than it could be. */
    private static final int ODD = 20;

    private static final Pattern NO_TITLE_END =
            Pattern.compile(".*\\s(?:för|och|eller|i|på|av|med|till|om|att|som|en|ett|den|det|de|från|vid|samt)");

    private final List<Line> lines;
    private final WordJoin join;
    private final int width;
    private final List<Quirk> quirks;
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> bulletSigns = new ArrayList<>();
    private int open = -1;
    private StringBuilder openText = new StringBuilder();
    private int linesInOpen;
    private int depth;

    private Blocks(List<Line> lines, WordJoin join, int width, List<Quirk> quirks) {
        this.lines = lines;
        this.join = join;
        this.width = width;
        this.quirks = quirks;
    }

    /**
     * @param width how many characters fit on a line: a line that ends far before it was ended on purpose
     * @param quirks takes what is worth telling
     */
    static List<Block> of(List<Line> lines, WordJoin join, int width, List<Quirk> quirks) {
        Blocks reader = new Blocks(lines, join, width, quirks);
        reader.read();
        reader.close();
        return reader.blocks;
    }

    /**
     * How much a line and the next line's first word have together where a line is full: the least of what is seen where
     * a sentence goes on in lower case, but for some odd ones.
     */
    static int widthOf(List<Line> lines) {
        List<Integer> broken = new ArrayList<>();
        int longest = lines.stream()
                .filter(line -> !line.isLink())
                .mapToInt(line -> line.text().length())
                .max()
                .orElse(0);
        for (int i = 0; i + 1 < lines.size(); i++) {
            Line line = lines.get(i);
            if (!line.isBlank() && lines.get(i + 1).startsLowerCase() && !line.isLink()) {
                broken.add(spread(line, lines.get(i + 1)));
            }
        }
        broken.sort(null);
        return broken.size() < ENOUGH ? longest * 3 / 4 : broken.get(broken.size() / ODD);
    }

    private static int spread(Line line, Line next) {
        return line.text().length() + 1 + next.firstWord().length();
    }

    private void read() {
        Line last = null;
        int lastNumber = lines.isEmpty() ? 0 : lines.get(0).number() - 1;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean seam = line.pageBreak() || line.number() > lastNumber + 1 || afterSeam(i);
            lastNumber = line.number();
            if (line.isBlank()) {
                blank(line);
            } else if (line.look().isKnown()) {
                known(last, line);
                last = line;
            } else if (line.isLink()) {
                i = link(i);
            } else if (seam && last != null && goesOn(last, line)) {
                append(last, line);
                last = line;
            } else {
                text(last, line, i);
                last = line;
            }
        }
    }

    /** What the file itself tells needs no guess. */
    private void known(Line last, Line line) {
        Look look = line.look();
        if (look.is(Look.Role.ROW)) {
            row(line);
        } else if (look.is(Look.Role.MORE) && open >= 0 && last != null) {
            append(last, line);
        } else if (look.is(Look.Role.ITEM)) {
            depth = Math.max(1, look.depth());
            begin(new Block(Block.Kind.ITEM, Math.max(1, look.depth()), line.number(), line.text(), look.marker()));
        } else if (look.is(Look.Role.HEADING) || look.strong()) {
            quirks.add(QuirkKind.UNNUMBERED_HEADING.at(line.number(), line.text()));
            begin(new Block(Block.Kind.SUBHEADING, look.depth(), line.number(), line.text()));
        } else {
            boolean link = line.isLink() && look.depth() == 0;
            begin(new Block(link ? Block.Kind.LINK : Block.Kind.PARAGRAPH, look.depth(), line.number(), line.text()));
        }
    }

    private void row(Line line) {
        if (open >= 0 && blocks.get(open).kind() == Block.Kind.TABLE) {
            openText.append('\n').append(line.text());
        } else {
            begin(new Block(Block.Kind.TABLE, 0, line.number(), line.text()));
        }
    }

    /** Whether only blank lines and links stand between this line and the end of a page. */
    private boolean afterSeam(int i) {
        int at = i - 1;
        while (at > 0 && (lines.get(at).isBlank() || lines.get(at).isLink())) {
            if (lines.get(at).number() > lines.get(at - 1).number() + 1
                    || lines.get(at).pageBreak()) {
                return true;
            }
            at--;
        }
        return false;
    }

    private void blank(Line line) {
        if (line.softBlank()) {
            if (depth > 0) {
                quirks.add(QuirkKind.SOFT_BREAK.at(line.number()));
            }
        } else {
            depth = 0;
        }
        close();
    }

    private void close() {
        if (open >= 0) {
            blocks.set(open, blocks.get(open).with(Marks.whole(openText.toString())));
        }
        open = -1;
    }

    private int link(int i) {
        Line line = lines.get(i);
        String address = line.text();
        int end = i;
        while (end + 1 < lines.size() && continuesLink(lines.get(end), lines.get(end + 1))) {
            address = join.link(address, lines.get(end), lines.get(end + 1));
            end++;
        }
        close();
        blocks.add(new Block(Block.Kind.LINK, 0, line.number(), address));
        return end;
    }

    private static boolean continuesLink(Line line, Line next) {
        boolean token = !next.isBlank()
                && !next.pageBreak()
                && !next.isLink()
                && next.number() == line.number() + 1
                && !next.text().contains(" ");
        return token && (line.text().matches(".*[-/_=&?]") || next.text().matches("[\\w%~/-]*[/._=%].*\\w"));
    }

    /** Whether the sentence that the page's end broke off goes on here. */
    private boolean goesOn(Line last, Line line) {
        int target = lastText();
        if (target < 0
                || Bullet.at(line.text()) != null && !Bullet.at(line.text()).isAmbiguous()) {
            return false;
        }
        if (open == target) {
            return true;
        }
        Block block = blocks.get(target);
        return !last.endsSentence()
                && block.kind() != Block.Kind.SUBHEADING
                && (line.startsLowerCase()
                        || last.text().matches(".*[-,\u00AD]")
                        || NO_TITLE_END.matcher(last.text()).matches());
    }

    private int lastText() {
        int i = blocks.size() - 1;
        while (i >= 0 && blocks.get(i).kind() == Block.Kind.LINK) {
            i--;
        }
        return i;
    }

    private void append(Line last, Line line) {
        if (open < 0) {
            open = lastText();
            openText = new StringBuilder(blocks.get(open).text());
            depth = blocks.get(open).depth();
        }
        linesInOpen++;
        join.append(openText, last, line);
    }

    private void text(Line last, Line line, int i) {
        Bullet bullet = Bullet.at(line.text());
        if (bullet != null
                && bullet.isAmbiguous()
                && open >= 0
                && !blocks.get(open).isItem()) {
            quirks.add(QuirkKind.LINE_START_DASH.at(line.number()));
            bullet = null;
        }
        if (bullet != null) {
            item(bullet, line);
        } else if (open < 0) {
            if (line.look().strong()) {
                quirks.add(QuirkKind.UNNUMBERED_HEADING.at(line.number(), line.text()));
            }
            Block.Kind kind = line.look().strong() ? Block.Kind.SUBHEADING : Block.Kind.PARAGRAPH;
            begin(new Block(kind, depth, line.number(), line.text()));
        } else if (linesInOpen == 1 && isSubheading(last, line, i)) {
            quirks.add(QuirkKind.UNNUMBERED_HEADING.at(last.number(), last.text()));
            blocks.set(open, blocks.get(open).with(Block.Kind.SUBHEADING));
            begin(new Block(Block.Kind.PARAGRAPH, depth, line.number(), line.text()));
        } else if (last.text().endsWith(":") && line.startsUpperCase() && endedOnPurpose(last, line)) {
            begin(new Block(Block.Kind.PARAGRAPH, depth, line.number(), line.text()));
        } else {
            append(last, line);
        }
    }

    private void begin(Block block) {
        close();
        blocks.add(block);
        open = blocks.size() - 1;
        openText = new StringBuilder(block.text());
        linesInOpen = 1;
    }

    private void item(Bullet bullet, Line line) {
        if (blocks.isEmpty() || blocks.get(blocks.size() - 1).depth() == 0) {
            bulletSigns.clear();
        }
        if (!bulletSigns.contains(bullet.mark())) {
            bulletSigns.add(bullet.mark());
        }
        depth = line.look().depth() > 0 ? line.look().depth() : bulletSigns.indexOf(bullet.mark()) + 1;
        begin(new Block(Block.Kind.ITEM, depth, line.number(), bullet.text()));
    }

    /** A short line that was ended on purpose and begins a block of prose. */
    private boolean isSubheading(Line first, Line next, int i) {
        boolean prose = next.text().length() >= Math.min(FULL_LINE, width * 2 / 3)
                || i + 1 < lines.size() && !lines.get(i + 1).isBlank();
        return !blocks.get(open).isItem()
                && !first.look().is(Look.Role.SEEN)
                && first.startsUpperCase()
                && next.startsUpperCase()
                && !first.text().matches(".*[.,;:!?-]")
                && !first.text().contains(", ")
                && !NO_TITLE_END.matcher(first.text()).matches()
                && endedOnPurpose(first, next)
                && prose;
    }

    private boolean endedOnPurpose(Line line, Line next) {
        return spread(line, next) <= width;
    }
}
