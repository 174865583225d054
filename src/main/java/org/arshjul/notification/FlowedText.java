package org.arshjul.notification;

/**
 * Plain text as it goes over the wire (RFC 3676, format=flowed): short lines for readers that show them as they come, which
 * the others join again to the width of their window.
 */
final class FlowedText {

    private static final int WIDTH = 76;
    private static final String SIGNATURE = "-- ";

    private FlowedText() {}

    /** The text in lines of at most 76 characters, but for words that are longer, such as addresses. */
    static String wrap(String text) {
        StringBuilder wrapped = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            wrapped.append(wrapped.isEmpty() ? "" : "\n").append(SIGNATURE.equals(line) ? line : wrapLine(line));
        }
        return wrapped.toString();
    }

    private static String wrapLine(String line) {
        String rest = line.stripTrailing();
        StringBuilder wrapped = new StringBuilder();
        while (rest.length() > WIDTH) {
            int indent = rest.length() - rest.stripLeading().length();
            int space = rest.lastIndexOf(' ', WIDTH - 1);
            if (space < indent) {
                space = rest.indexOf(' ', Math.max(indent, WIDTH));
            }
            if (space < 0) {
                break;
            }
            wrapped.append(stuffed(rest.substring(0, space + 1))).append('\n');
            rest = rest.substring(space + 1);
        }
        return wrapped.append(stuffed(rest)).toString();
    }

    /** A blank in front of what would be read as something else, which readers take away. */
    private static String stuffed(String line) {
        return line.startsWith(" ") || line.startsWith(">") || line.startsWith("From ") ? " " + line : line;
    }

    /** The text with its lines joined again. */
    static String unwrap(String flowed) {
        StringBuilder text = new StringBuilder();
        boolean begins = true;
        for (String line : flowed.replace("\r\n", "\n").split("\n", -1)) {
            String plain = line.startsWith(" ") ? line.substring(1) : line;
            if (begins && !text.isEmpty()) {
                text.append('\n');
            }
            text.append(plain);
            begins = !plain.endsWith(" ") || SIGNATURE.equals(plain);
        }
        return text.toString();
    }
}
