package org.arshjul.workplace.task;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.arshjul.contract.Owner;
import org.arshjul.contract.Section;
import org.arshjul.contract.Text;
import org.arshjul.document.docx.Docx;
import org.arshjul.document.docx.DocxBlock;
import org.arshjul.document.docx.DocxParagraph;
import org.arshjul.document.docx.DocxParagraph.Kind;
import org.arshjul.document.docx.DocxReading;
import org.arshjul.document.docx.DocxTable;

/** Finds the sections of a text in a Word file that came back: by their marks, else by what their headings say. */
final class ReturnedSections {

    /** By what a section was recognised. */
    enum By {
        MARK,
        NUMBER_AND_TITLE,
        NUMBER
    }

    /** Why a part of the file belongs to no section that the person may write. */
    enum Why {
        OTHER_TEXT,
        OTHER_OWNER,
        UNKNOWN,
        TWICE,
        OUTSIDE
    }

    /** @param basedOn the digest of the wording that went out; empty where no mark tells it */
    record Found(Section section, By by, String basedOn, String title, List<DocxBlock> body) {

        /** The text as Markdown, as it would stand in the section. */
        String markdown() {
            return Docx.markdown(body, SectionsFile.level(section));
        }
    }

    /** A part of the file that is not taken in. */
    record Left(Why why, String heading, String words) {}

    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3})*)\\.?[\\s\\u00a0]+(\\S.*)");

    private final Text text;
    private final List<Section> own;
    private final List<Section> elsewhere;
    private final String title;
    private final List<Found> found = new ArrayList<>();
    private final List<Left> left = new ArrayList<>();
    private final Set<String> claimed = new HashSet<>();
    private final Set<String> marked = new HashSet<>();

    private ReturnedSections(Text text, Owner owner, List<Section> elsewhere, String title) {
        this.text = text;
        this.own = text.ownedBy(owner);
        this.elsewhere = elsewhere;
        this.title = title;
    }

    /**
     * Sorts what stands in the file.
     *
     * @param elsewhere the sections of the contract that stand in another text
     * @param title what was printed at the head of the file that went out
     */
    static ReturnedSections in(DocxReading file, Text text, Owner owner, List<Section> elsewhere, String title) {
        ReturnedSections sections = new ReturnedSections(text, owner, elsewhere, title);
        file.blocks().forEach(sections::noteMark);
        sections.read(file.blocks());
        return sections;
    }

    List<Found> found() {
        return found;
    }

    List<Left> left() {
        return left;
    }

    private void noteMark(DocxBlock block) {
        if (block instanceof DocxParagraph paragraph) {
            mark(paragraph).ifPresent(mark -> marked.add(mark.key()));
        }
    }

    private static Optional<SectionMark> mark(DocxParagraph paragraph) {
        return SectionMark.read(paragraph.id());
    }

    /** A part of the file, from one heading to the next. */
    private record Opened(Section section, By by, Why why, String basedOn, String heading, int level) {}

    private void read(List<DocxBlock> blocks) {
        Opened open = new Opened(null, null, Why.OUTSIDE, "", "", 0);
        List<DocxBlock> inside = new ArrayList<>();
        for (DocxBlock block : blocks) {
            Opened next = block instanceof DocxParagraph paragraph ? opens(paragraph, open) : null;
            if (next != null) {
                close(open, inside);
                open = next;
                inside = new ArrayList<>();
            } else if (block instanceof DocxParagraph paragraph && paragraph.kind() == Kind.NOTE) {
                strayNote(paragraph);
            } else if (!isTitle(block)) {
                inside.add(block);
            }
        }
        close(open, inside);
    }

    private boolean isTitle(DocxBlock block) {
        return block instanceof DocxParagraph paragraph
                && paragraph.kind() == Kind.TITLE
                && paragraph.words().strip().equals(title);
    }

    /** Our own remarks are left out; what somebody wrote into one is told. */
    private void strayNote(DocxParagraph note) {
        if (!note.id().equals(SectionMark.note(note.words()))) {
            left.add(new Left(Why.OUTSIDE, "", note.words()));
        }
    }

    private void close(Opened open, List<DocxBlock> inside) {
        if (open.section() != null) {
            found.add(new Found(
                    open.section(),
                    open.by(),
                    open.basedOn(),
                    titleOf(open.section(), open.heading()),
                    List.copyOf(inside)));
        } else if (open.why() != Why.OUTSIDE || !inside.isEmpty()) {
            left.add(new Left(open.why(), open.heading(), words(inside)));
        }
    }

    private static String titleOf(Section section, String heading) {
        Matcher numbered = NUMBERED.matcher(heading);
        return section.number().isEmpty() || !numbered.matches() ? heading : numbered.group(2);
    }

    /** The section that begins at that heading; null for a heading inside of a section, and for what is none. */
    private Opened opens(DocxParagraph paragraph, Opened open) {
        String heading = (paragraph.label() + " " + paragraph.words()).strip();
        Optional<SectionMark> mark = mark(paragraph);
        if (mark.isPresent()) {
            return marked(mark.get(), heading, paragraph.level());
        }
        if (paragraph.kind() != Kind.HEADING || heading.isEmpty()) {
            return null;
        }
        Matcher numbered = NUMBERED.matcher(heading);
        String number = numbered.matches() ? numbered.group(1) : "";
        String titled = numbered.matches() ? numbered.group(2) : heading;
        List<Section> alike = alike(text.sections(), number, titled);
        if (alike.size() == 1) {
            return claimed(alike.get(0), By.NUMBER_AND_TITLE, "", heading);
        }
        Optional<Section> sameNumber = own.stream()
                .filter(section -> !number.isEmpty() && section.number().equals(number))
                .filter(section -> SectionsFile.level(section) == paragraph.level())
                .findFirst();
        if (sameNumber.isPresent()) {
            return claimed(sameNumber.get(), By.NUMBER, "", heading);
        }
        if (!alike(elsewhere, number, titled).isEmpty()) {
            return new Opened(null, null, Why.OTHER_OWNER, "", heading, paragraph.level());
        }
        boolean below = open.why() != Why.OUTSIDE && paragraph.level() > open.level() && !number.contains(".");
        return below ? null : new Opened(null, null, Why.UNKNOWN, "", heading, paragraph.level());
    }

    private static List<Section> alike(List<Section> sections, String number, String title) {
        return sections.stream()
                .filter(section -> section.number().equals(number))
                .filter(section -> section.title().strip().equalsIgnoreCase(title.strip()))
                .toList();
    }

    private Opened marked(SectionMark mark, String heading, int level) {
        if (!mark.text().equals(text.id().toString())) {
            return new Opened(null, null, Why.OTHER_TEXT, "", heading, level);
        }
        return text.find(mark.key())
                .map(section -> claimed(section, By.MARK, mark.basedOn(), heading))
                .orElseGet(() -> new Opened(null, null, Why.UNKNOWN, "", heading, level));
    }

    private Opened claimed(Section section, By by, String basedOn, String heading) {
        Why not = null;
        if (!own.contains(section)) {
            not = Why.OTHER_OWNER;
        } else if (by != By.MARK && marked.contains(section.key()) || !claimed.add(section.key())) {
            not = Why.TWICE;
        }
        return new Opened(not == null ? section : null, by, not, basedOn, heading, SectionsFile.level(section));
    }

    private static String words(List<DocxBlock> blocks) {
        StringBuilder words = new StringBuilder();
        for (DocxBlock block : blocks) {
            if (block instanceof DocxParagraph paragraph) {
                words.append(paragraph.words()).append(' ');
            } else if (block instanceof DocxTable table) {
                table.rows()
                        .forEach(row -> row.cells()
                                .forEach(cell -> words.append(
                                                DocxParagraph.text(cell).words())
                                        .append(' ')));
            }
        }
        return words.toString().replaceAll("\\s+", " ").strip();
    }
}
