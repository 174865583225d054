package org.arshjul.contract.imports;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.BulletList;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** A contract as a typesetter gets it: what stands in it piece by piece, to be printed as other kinds of files. */
record Pieces(List<Piece> all) {

    enum Kind {
        TITLE,
        HEADING,
        PARAGRAPH,
        SUBHEADING,
        ITEM,
        SIGNATORY
    }

    /**
     * @param level of a heading; of an item and what belongs to it, in how many lists
     * @param notes the footnotes whose marks stand in it
     */
    record Piece(Kind kind, int level, String text, List<Footnote> notes) {}

    static Pieces of(ImportedContract contract) {
        Pieces pieces = new Pieces(new ArrayList<>());
        for (ImportedSection section : contract.sections()) {
            boolean numbered = !section.number().isEmpty();
            String dot = section.level() < 3 ? ". " : " ";
            pieces.add(
                    numbered ? Kind.HEADING : Kind.TITLE,
                    section.level(),
                    numbered ? section.number() + dot + section.title() : section.title(),
                    List.of());
            List<Footnote> notes = new ArrayList<>(section.footnotes());
            pieces.addBody(Parser.builder().build().parse(section.body()), 0, notes);
            if (section.key().equals("closing")) {
                contract.signatories()
                        .forEach(each -> pieces.add(
                                Kind.SIGNATORY,
                                0,
                                each.name() + "\n" + each.role() + ",\n" + each.organisation(),
                                List.of()));
            }
        }
        return pieces;
    }

    private void add(Kind kind, int level, String text, List<Footnote> notes) {
        all.add(new Piece(kind, level, text, List.copyOf(notes)));
    }

    private void addBody(Node parent, int depth, List<Footnote> notes) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof BulletList) {
                addBody(node, depth + 1, notes);
            } else if (node instanceof ListItem) {
                addBody(node, depth, notes);
            } else if (node instanceof Paragraph) {
                boolean opens = parent instanceof ListItem && node.getPrevious() == null;
                boolean strong =
                        node.getFirstChild() instanceof StrongEmphasis && node.getFirstChild() == node.getLastChild();
                Kind kind = opens ? Kind.ITEM : strong ? Kind.SUBHEADING : Kind.PARAGRAPH;
                String text = words(node);
                List<Footnote> here = notes.stream()
                        .filter(note -> Footnotes.marksIn(text).contains(note.number()))
                        .toList();
                notes.removeAll(here);
                add(kind, depth, text, here);
            } else {
                throw new AssertionError("the text has a " + node);
            }
        }
    }

    private static String words(Node node) {
        StringBuilder words = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Text text) {
                words.append(text.getLiteral());
            } else if (child instanceof SoftLineBreak) {
                words.append(' ');
            } else if (child instanceof StrongEmphasis || child instanceof Link) {
                words.append(words(child));
            } else {
                throw new AssertionError("the text has a " + child);
            }
        }
        return words.toString();
    }
}
