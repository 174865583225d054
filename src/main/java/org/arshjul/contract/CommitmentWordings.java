package org.arshjul.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Finds the commitments in a section's Markdown: each item of a list that stands directly under a lead is one, unless a
 * coordinator ruled otherwise.
 */
public final class CommitmentWordings {

    /** Two wordings that share less of their words, by {@link #likeness}, are two different promises. */
    public static final double ALIKE = 0.6;

    private static final Pattern NOT_IN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** "Under 2026 avser kommunen att:", whatever the year and whoever promises. */
    private static final Pattern USUAL_LEAD = leadOf("^Under \\d{4} avser .+ att");

    private static final Parser PARSER =
            Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

    private final List<Pattern> leads;

    /** @param leads what the line before a list of commitments looks like, without marks such as bold */
    public CommitmentWordings(List<Pattern> leads) {
        this.leads = List.copyOf(leads);
    }

    /** With the lead of the model case: {@code Under 2026 avser … att:}. */
    public static CommitmentWordings usual() {
        return new CommitmentWordings(List.of(USUAL_LEAD));
    }

    /** With lines that end in one of these words too, such as "kommunen avser att", whatever stands before them. */
    public static CommitmentWordings ledBy(List<String> words) {
        return new CommitmentWordings(Stream.concat(
                        Stream.of(USUAL_LEAD), words.stream().map(lead -> leadOf("\\b" + Pattern.quote(lead.strip()))))
                .toList());
    }

    private static Pattern leadOf(String words) {
        return Pattern.compile(
                words + "\\s*[:.]?$",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** The wordings of the commitments in that Markdown, in order, as plain text on one line each. */
    public List<String> in(String markdown) {
        return list(markdown).items().stream().map(CommitmentList.Item::wording).toList();
    }

    /** The wordings of the section's commitments, in order: what was ruled about an item goes before where it stands. */
    public List<String> in(Section section) {
        return list(section).items().stream().map(CommitmentList.Item::wording).toList();
    }

    /** The commitments in that Markdown in their places. */
    public CommitmentList list(String markdown) {
        return list(markdown, List.of());
    }

    /** The section's commitments in their places. */
    public CommitmentList list(Section section) {
        return list(section.body(), section.rulings());
    }

    private CommitmentList list(String markdown, List<CommitmentRuling> rulings) {
        Node text = PARSER.parse(markdown);
        List<Block> leads = leadsIn(text);
        Set<Node> led = new HashSet<>();
        leads.forEach(lead -> itemsAfter(lead, led));
        CommitmentList list =
                new CommitmentList(markdown, leads.isEmpty() ? -1 : lastLine(leads.get(leads.size() - 1)));
        itemsIn(text).forEach((item, wording) -> {
            boolean standsUnderLead = led.contains(item);
            if (ruled(wording, rulings).orElse(standsUnderLead)) {
                list.found(item, wording, standsUnderLead);
            }
        });
        return list;
    }

    private static Optional<Boolean> ruled(String wording, List<CommitmentRuling> rulings) {
        return rulings.stream()
                .filter(ruling -> ruling.meets(wording))
                .findFirst()
                .map(CommitmentRuling::commitment);
    }

    /** The wordings of all list items in that Markdown. */
    static List<String> items(String markdown) {
        return List.copyOf(itemsIn(PARSER.parse(markdown)).values());
    }

    private static Map<ListItem, String> itemsIn(Node text) {
        Map<ListItem, String> items = new LinkedHashMap<>();
        text.accept(new AbstractVisitor() {
            @Override
            public void visit(ListItem item) {
                String wording = plain(item).replaceAll("[\\s\\u00a0]+", " ").strip();
                if (!wording.isEmpty()) {
                    items.put(item, wording);
                }
                visitChildren(item);
            }
        });
        return items;
    }

    static boolean sameWords(String one, String other) {
        return plainWords(one).equals(plainWords(other));
    }

    private static String plainWords(String wording) {
        return NOT_IN_WORDS
                .matcher(wording.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    private List<Block> leadsIn(Node text) {
        List<Block> found = new ArrayList<>();
        text.accept(new AbstractVisitor() {
            @Override
            public void visit(Paragraph paragraph) {
                collect(paragraph);
            }

            @Override
            public void visit(Heading heading) {
                collect(heading);
            }

            private void collect(Block block) {
                if (isLead(block)) {
                    found.add(block);
                }
            }
        });
        return found;
    }

    private static int lastLine(Block block) {
        return block.getSourceSpans().get(block.getSourceSpans().size() - 1).getLineIndex();
    }

    /** A lead may close a paragraph, so its last line counts. */
    private boolean isLead(Block block) {
        String plain = plain(block).strip();
        String lastLine = plain.substring(plain.lastIndexOf('\n') + 1).strip();
        return leads.stream().anyMatch(lead -> lead.matcher(lastLine).find());
    }

    /** A change of the bullet's sign makes a second list in Markdown, but not for people. */
    private static void itemsAfter(Block lead, Set<Node> found) {
        for (Node list = lead.getNext(); list instanceof ListBlock; list = list.getNext()) {
            for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                found.add(item);
            }
        }
    }

    private static String plain(Node node) {
        StringBuilder plain = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                plain.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                plain.append(code.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak lineBreak) {
                plain.append('\n');
            }

            @Override
            public void visit(HardLineBreak lineBreak) {
                plain.append('\n');
            }

            @Override
            public void visit(Paragraph paragraph) {
                visitChildren(paragraph);
                plain.append('\n');
            }
        });
        return plain.toString();
    }

    /** The share of their words that two wordings have in common, from 0 to 1 (Dice's coefficient). */
    public static double likeness(String one, String other) {
        Set<String> left = words(one);
        Set<String> right = words(other);
        long shared = left.stream().filter(right::contains).count();
        int all = left.size() + right.size();
        return all == 0 ? 0 : 2.0 * shared / all;
    }

    private static Set<String> words(String wording) {
        return NOT_IN_WORDS
                .splitAsStream(wording.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
