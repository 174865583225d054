package org.arshjul.document.docx;

/** Writes XML; what XML cannot hold of a text is left out. */
final class Xml {

    private final StringBuilder xml =
            new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");

    /** Markup that is ours. */
    Xml raw(String markup) {
        xml.append(markup);
        return this;
    }

    /** Somebody's words, as text or as the value of an attribute. */
    Xml text(String words) {
        words.codePoints().filter(Xml::allowed).forEach(point -> {
            switch (point) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '"' -> xml.append("&quot;");
                default -> xml.appendCodePoint(point);
            }
        });
        return this;
    }

    private static boolean allowed(int point) {
        return point >= 0x20 && point <= 0xD7FF && point != 0x7F
                || point == '\t'
                || point == '\n'
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }

    @Override
    public String toString() {
        return xml.toString();
    }
}
