package org.arshjul.contract.imports;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes blocks as Markdown in which no sign of the text is taken for a mark: "2024. Året" becomes no list. */
final class MarkdownWriter {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>]*[^\\s<>.,;:!?)”“\"]");

    private MarkdownWriter() {}

    static String write(List<Block> blocks) {
        StringBuilder markdown = new StringBuilder();
        Block last = null;
        for (Block block : blocks) {
            if (last != null) {
                boolean tight = block.isItem() && last.isItem();
                markdown.append(tight ? "\n" : "\n\n");
            }
            markdown.append(written(block));
            last = block;
        }
        return markdown.toString();
    }

    private static String written(Block block) {
        String text = escaped(block.text());
        int indent = block.isItem() ? block.depth() - 1 : block.depth();
        String before = "  ".repeat(indent);
        return switch (block.kind()) {
            case ITEM -> before + "- " + text;
            case SUBHEADING -> before + "**" + text + "**";
            case PARAGRAPH, LINK -> before + text;
        };
    }

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        Matcher link = LINK.matcher(text);
        int at = 0;
        while (link.find()) {
            escaped.append(inline(text.substring(at, link.start())));
            escaped.append('<').append(link.group()).append('>');
            at = link.end();
        }
        escaped.append(inline(text.substring(at)));
        return atStart(escaped.toString());
    }

    private static String inline(String text) {
        return text.replaceAll("([\\\\*_`\\[\\]<])", "\\\\$1").replaceAll("&(?=#?\\w+;)", "\\\\&");
    }

    private static String atStart(String text) {
        return text.replaceFirst("^(\\d{1,9})([.)])(?=\\s|$)", "$1\\\\$2").replaceFirst("^([#>+=~|-])", "\\\\$1");
    }
}
