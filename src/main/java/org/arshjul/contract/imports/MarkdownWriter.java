package org.arshjul.contract.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes blocks as Markdown in which no sign of the text is taken for a mark: "2024. Året" becomes no list. */
final class MarkdownWriter {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>]*[^\\s<>.,;:!?)”“\"]");

    private MarkdownWriter() {}

    static String write(List<Block> blocks) {
        StringBuilder markdown = new StringBuilder();
        List<String> indents = new ArrayList<>();
        Block last = null;
        for (Block block : blocks) {
            if (last != null) {
                boolean otherList = block.depth() == last.depth()
                        && block.marker().isEmpty() != last.marker().isEmpty();
                boolean tight = block.isItem() && last.isItem() && !otherList;
                markdown.append(tight ? "\n" : "\n\n");
            }
            markdown.append(written(block, indents));
            last = block;
        }
        return markdown.toString();
    }

    /** @param indents how far the text of an item of each depth stands in; what the block changes is noted */
    private static String written(Block block, List<String> indents) {
        if (block.kind() == Block.Kind.TABLE) {
            return table(block.text());
        }
        String text = escaped(block.text());
        int around = block.isItem() ? block.depth() - 1 : block.depth();
        while (indents.size() < around) {
            indents.add("  ".repeat(indents.size() + 1));
        }
        String before = around == 0 ? "" : indents.get(around - 1);
        if (block.isItem()) {
            String marker = block.marker().isEmpty() ? "- " : block.marker() + " ";
            indents.subList(around, indents.size()).clear();
            indents.add(before + " ".repeat(marker.length()));
            return before + marker + text;
        }
        return before + (block.kind() == Block.Kind.SUBHEADING ? "**" + text + "**" : text);
    }

    private static String table(String rows) {
        StringBuilder table = new StringBuilder();
        for (String row : rows.split("\n")) {
            List<String> cells = Marks.cells(row).stream()
                    .map(cell -> Marks.markdown(cell, MarkdownWriter::inner).replace("|", "\\|"))
                    .toList();
            boolean first = table.isEmpty();
            table.append(first ? "" : "\n")
                    .append("| ")
                    .append(String.join(" | ", cells))
                    .append(" |");
            if (first) {
                table.append("\n|").append(" --- |".repeat(cells.size()));
            }
        }
        return table.toString();
    }

    static String escaped(String text) {
        return atStart(Marks.markdown(text, MarkdownWriter::inner));
    }

    private static String inner(String text) {
        StringBuilder escaped = new StringBuilder();
        Matcher link = LINK.matcher(text);
        int at = 0;
        while (link.find()) {
            escaped.append(inline(text.substring(at, link.start())));
            escaped.append('<').append(link.group()).append('>');
            at = link.end();
        }
        escaped.append(inline(text.substring(at)));
        return escaped.toString();
    }

    private static String inline(String text) {
        return text.replaceAll("([\\\\*_`\\[\\]<])", "\\\\$1").replaceAll("&(?=#?\\w+;)", "\\\\&");
    }

    private static String atStart(String text) {
        return text.replaceFirst("^(\\d{1,9})([.)])(?=\\s|$)", "$1\\\\$2").replaceFirst("^([#>+=~|-])", "\\\\$1");
    }
}
