package org.arshjul.document.docx;

import java.util.ArrayList;
import java.util.List;
import org.arshjul.document.docx.ListPlace.Marker;

/** The lists of a Word file: each has a number of its own, so that it begins at its own first number. */
final class DocxLists {

    private static final int BULLETS = 1;
    private static final int NUMBERS = 2;

    /** A list that runs. */
    private record Running(int id, Marker marker, int number) {}

    private final Running[] running = new Running[ListPlace.DEEPEST + 1];
    private final List<String> numbered = new ArrayList<>();

    /** The markup of an item, which goes on in a running list or begins one. */
    String item(ListPlace place) {
        int depth = Math.min(place.depth(), ListPlace.DEEPEST);
        for (int deeper = depth + 1; deeper <= ListPlace.DEEPEST; deeper++) {
            running[deeper] = null;
        }
        Running before = running[depth];
        boolean goesOn = before != null
                && before.marker() == place.marker()
                && (place.marker() == Marker.BULLET || before.number() + 1 == place.number());
        int id = goesOn ? before.id() : place.marker() == Marker.BULLET ? BULLETS : begin(depth, place.number());
        running[depth] = new Running(id, place.marker(), place.number());
        return "<w:numPr><w:ilvl w:val=\"" + (depth - 1) + "\"/><w:numId w:val=\"" + id + "\"/></w:numPr>";
    }

    /** A block that is no item ends the lists that it does not stand in. */
    String beside(ListPlace place, boolean heading) {
        for (int deeper = heading ? 0 : place.depth() + 1; deeper <= ListPlace.DEEPEST; deeper++) {
            running[deeper] = null;
        }
        return "";
    }

    private int begin(int depth, int first) {
        int id = BULLETS + 1 + numbered.size();
        numbered.add(
                "<w:num w:numId=\"" + id + "\"><w:abstractNumId w:val=\"" + NUMBERS + "\"/><w:lvlOverride w:ilvl=\""
                        + (depth - 1) + "\"><w:startOverride w:val=\"" + first + "\"/></w:lvlOverride></w:num>");
        return id;
    }

    String xml(String namespaces) {
        Xml xml = new Xml().raw("<w:numbering" + namespaces + ">");
        kind(xml, BULLETS, "bullet");
        kind(xml, NUMBERS, "decimal");
        xml.raw("<w:num w:numId=\"" + BULLETS + "\"><w:abstractNumId w:val=\"" + BULLETS + "\"/></w:num>");
        numbered.forEach(xml::raw);
        return xml.raw("</w:numbering>").toString();
    }

    private static void kind(Xml xml, int id, String format) {
        xml.raw("<w:abstractNum w:abstractNumId=\"" + id + "\"><w:multiLevelType w:val=\"hybridMultilevel\"/>");
        for (int level = 0; level < ListPlace.DEEPEST; level++) {
            String sign = format.equals("bullet") ? level % 2 == 0 ? "•" : "–" : "%" + (level + 1) + ".";
            xml.raw("<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/>")
                    .raw("<w:lvlText w:val=\"" + sign + "\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"")
                    .raw((level + 1) * DocxBody.INDENT + "\" w:hanging=\"" + DocxBody.INDENT + "\"/></w:pPr></w:lvl>");
        }
        xml.raw("</w:abstractNum>");
    }
}
