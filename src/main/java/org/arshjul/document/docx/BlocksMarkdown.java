package org.arshjul.document.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.arshjul.document.docx.DocxParagraph.Kind;
import org.arshjul.document.docx.ListPlace.Marker;

/** The blocks of a Word file as a Markdown text; titles, notes to the reader and the sheet around it are no part of it. */
final class BlocksMarkdown {

    /** What a block stands in: a quotation, or an item of a list whose marker is so wide. */
    private record Container(boolean quote, String marker, int depth) {

        String below() {
            return quote ? "> " : " ".repeat(marker.length());
        }

        String opening() {
            return quote ? "> " : marker;
        }
    }

    private final int raised;
    private final StringBuilder markdown = new StringBuilder();
    private List<Container> stack = List.of();
    private DocxBlock last;
    private final int[] counted = new int[ListPlace.DEEPEST + 1];
    private final char[] delimiters = new char[ListPlace.DEEPEST + 1];

    private BlocksMarkdown(int raised) {
        this.raised = raised;
    }

    static String of(List<? extends DocxBlock> blocks, int headingsRaisedBy) {
        BlocksMarkdown writer = new BlocksMarkdown(headingsRaisedBy);
        NotesBelow.of(blocks).forEach(writer::add);
        return writer.markdown.toString();
    }

    private void add(DocxBlock block) {
        if (block instanceof DocxTable table) {
            if (!table.rows().isEmpty() && !table.sheet()) {
                put(block, table.place(), table(table));
            }
        } else if (block instanceof DocxParagraph paragraph) {
            String text = text(paragraph);
            if (!text.isEmpty()) {
                put(block, paragraph.place(), text);
            }
        }
    }

    private String text(DocxParagraph paragraph) {
        return switch (paragraph.kind()) {
            case TITLE, NOTE, SHEET_HEADING, SHEET, CONTENTS, NEW_PAGE -> "";
            case RULE -> "---";
            case CODE -> fenced(paragraph.words());
            case HEADING -> {
                String text = RunsMarkdown.ofLine(paragraph.runs());
                int level = Math.max(1, Math.min(6, paragraph.level() - raised));
                yield text.isEmpty() ? "" : "#".repeat(level) + " " + text;
            }
            case TEXT -> RunsMarkdown.of(paragraph.runs());
        };
    }

    private static String fenced(String code) {
        if (code.isBlank()) {
            return "";
        }
        int longest = 2;
        int ticks = 0;
        for (char c : code.toCharArray()) {
            ticks = c == '`' ? ticks + 1 : 0;
            longest = Math.max(longest, ticks);
        }
        String fence = "`".repeat(longest + 1);
        return fence + "\n" + code + "\n" + fence;
    }

    private static String table(DocxTable table) {
        int columns = Math.max(
                table.columns().size(),
                table.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0));
        List<String> lines = new ArrayList<>();
        for (DocxTable.Row row : table.rows()) {
            StringBuilder line = new StringBuilder("|");
            for (int i = 0; i < columns; i++) {
                String cell = i < row.cells().size()
                        ? RunsMarkdown.ofLine(row.cells().get(i)).replace("|", "\\|")
                        : "";
                line.append(cell.isEmpty() ? " |" : " " + cell + " |");
            }
            lines.add(line.toString());
            if (lines.size() == 1) {
                StringBuilder rule = new StringBuilder("|");
                for (int i = 0; i < columns; i++) {
                    DocxTable.Align align =
                            i < table.columns().size() ? table.columns().get(i) : DocxTable.Align.START;
                    rule.append(
                            switch (align) {
                                case START -> " --- |";
                                case CENTER -> " :---: |";
                                case END -> " ---: |";
                            });
                }
                lines.add(rule.toString());
            }
        }
        return String.join("\n", lines);
    }

    private void put(DocxBlock block, ListPlace place, String text) {
        List<Container> inside = containers(place);
        if (last != null) {
            markdown.append(between(block, inside));
        }
        boolean opens = place.opensItem();
        int opened = lastItem(inside);
        StringBuilder first = new StringBuilder();
        for (int i = 0; i < inside.size(); i++) {
            Container each = inside.get(i);
            first.append(opens && i >= opened ? each.opening() : each.below());
        }
        String below = inside.stream().map(Container::below).collect(Collectors.joining());
        String[] lines = text.split("\n", -1);
        markdown.append(first).append(lines[0]);
        for (int i = 1; i < lines.length; i++) {
            markdown.append('\n').append(lines[i].isEmpty() ? below.stripTrailing() : below + lines[i]);
        }
        stack = inside;
        last = block;
    }

    /** Items follow each other line by line; all else stands apart. */
    private String between(DocxBlock block, List<Container> inside) {
        List<Container> common = new ArrayList<>();
        for (int i = 0; i < Math.min(stack.size(), inside.size()) && stack.get(i) == inside.get(i); i++) {
            common.add(stack.get(i));
        }
        boolean tight = block instanceof DocxParagraph now
                && last instanceof DocxParagraph before
                && now.kind() == Kind.TEXT
                && before.kind() == Kind.TEXT
                && now.place().opensItem()
                && before.place().opensItem()
                && now.place().quotes() == before.place().quotes()
                // Within a paragraph's reach only a list that begins with 1 begins a list.
                && (now.place().depth() <= before.place().depth()
                        || now.place().marker() == Marker.BULLET
                        || now.place().number() == 1);
        if (tight) {
            return "\n";
        }
        String blank = common.stream().map(Container::below).collect(Collectors.joining());
        return "\n" + blank.stripTrailing() + "\n";
    }

    private static int lastItem(List<Container> containers) {
        for (int i = containers.size() - 1; i >= 0; i--) {
            if (!containers.get(i).quote()) {
                return i;
            }
        }
        return containers.size();
    }

    private List<Container> containers(ListPlace place) {
        List<Container> items = new ArrayList<>();
        int quotes = 0;
        int kept = place.opensItem() ? place.depth() - 1 : place.depth();
        // A quotation that stands beside a list has nothing of it.
        boolean within = stack.stream().takeWhile(Container::quote).count() <= place.quotes();
        for (int i = 0; within && i < stack.size(); i++) {
            Container each = stack.get(i);
            if (!each.quote() && each.depth() > kept) {
                break;
            }
            items.add(each);
        }
        while (!items.isEmpty() && items.get(items.size() - 1).quote()) {
            items.remove(items.size() - 1);
        }
        quotes = (int) items.stream().filter(Container::quote).count();
        for (int i = 0; quotes < place.quotes(); i++, quotes++) {
            int at = items.size();
            boolean same = at < stack.size() && stack.get(at).quote();
            items.add(same ? stack.get(at) : new Container(true, "", 0));
        }
        if (place.opensItem()) {
            int depth = 1 + (int) items.stream().filter(one -> !one.quote()).count();
            items.add(new Container(false, marker(place, depth, items), depth));
        }
        return items;
    }

    /** The sign before an item; a numbered list that begins right after another one takes the other sign. */
    private String marker(ListPlace place, int depth, List<Container> around) {
        Container before = stack.stream()
                .filter(one -> !one.quote() && one.depth() == depth)
                .findFirst()
                .orElse(null);
        boolean sameSurroundings = before != null && around.equals(stack.subList(0, stack.indexOf(before)));
        if (place.marker() == Marker.BULLET) {
            return "- ";
        }
        boolean follows = sameSurroundings && before.marker().matches("\\d+[.)] ");
        if (!follows) {
            delimiters[depth] = '.';
        } else if (place.number() != counted[depth] + 1) {
            delimiters[depth] = delimiters[depth] == '.' ? ')' : '.';
        }
        counted[depth] = place.number();
        return place.number() + "" + delimiters[depth] + " ";
    }
}
