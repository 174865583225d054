package org.arshjul.document.docx;

/** The styles of a Word file: those that Word knows by name in every language, and a few of ours. */
final class DocxStyles {

    static final String NOTE = "ReaderNote";
    static final String CODE = "CodeBlock";
    static final String RULE = "RuleLine";
    static final String SHEET_CELL = "SheetCell";
    static final int CONTENTS_LEVELS = 3;
    static final String CODE_TEXT = "CodeText";

    private static final String[] HEADING_SIZES = {"32", "27", "24", "22", "22", "22", "22", "22", "22"};

    private DocxStyles() {}

    /** The style's id for that paragraph. */
    static String of(DocxParagraph paragraph) {
        ListPlace place = paragraph.place();
        return switch (paragraph.kind()) {
            case TITLE -> "Title";
            case HEADING -> "Heading" + paragraph.level();
            case NOTE -> NOTE;
            case CODE -> CODE;
            case RULE -> RULE;
            case SHEET_HEADING -> "SheetHeading";
            case SHEET -> "SheetText";
            case CONTENTS -> "TOCHeading";
            case NEW_PAGE -> "NewPage";
            case TEXT -> {
                if (place.quotes() > 0) {
                    yield "Quote" + (place.quotes() == 1 ? "" : Math.min(place.quotes(), 9));
                }
                yield switch (place.marker()) {
                    case BULLET -> "ListBullet";
                    case NUMBER -> "ListNumber";
                    case NONE -> place.depth() == 0 ? "Normal" : "ListContinue";
                };
            }
        };
    }

    static String xml(String language) {
        Xml xml = new Xml()
                .raw("<w:styles xmlns:w=\"" + DocxParts.MAIN + "\"><w:docDefaults><w:rPrDefault><w:rPr>")
                .raw(font("Calibri"))
                .raw("<w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/><w:lang w:val=\"" + language)
                .raw("\" w:eastAsia=\"" + language
                        + "\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>")
                .raw(
                        "<w:spacing w:after=\"120\" w:line=\"276\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>");
        xml.raw(
                "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>");
        xml.raw("<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">")
                .raw("<w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/><w:semiHidden/></w:style>");
        xml.raw("<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/>")
                .raw("<w:uiPriority w:val=\"99\"/><w:semiHidden/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/>")
                .raw("<w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"108\" w:type=\"dxa\"/>")
                .raw(
                        "<w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>");
        paragraph(
                xml,
                "Title",
                "Title",
                "Normal",
                "<w:spacing w:after=\"240\" w:line=\"240\" w:lineRule=\"auto\"/>",
                "<w:b/><w:bCs/><w:sz w:val=\"44\"/><w:szCs w:val=\"44\"/>");
        for (int level = 1; level <= HEADING_SIZES.length; level++) {
            paragraph(
                    xml,
                    "Heading" + level,
                    "heading " + level,
                    "Normal",
                    "<w:keepNext/><w:keepLines/><w:spacing w:before=\"" + (level == 1 ? 360 : 240)
                            + "\" w:after=\"80\"/><w:outlineLvl w:val=\"" + (level - 1) + "\"/>",
                    "<w:b/><w:bCs/>" + (level > 4 ? "<w:i/><w:iCs/>" : "") + "<w:sz w:val=\"" + HEADING_SIZES[level - 1]
                            + "\"/><w:szCs w:val=\"" + HEADING_SIZES[level - 1] + "\"/>");
        }
        paragraph(xml, "ListBullet", "List Bullet", "ListBullet", "<w:spacing w:after=\"60\"/>", "");
        paragraph(xml, "ListNumber", "List Number", "ListNumber", "<w:spacing w:after=\"60\"/>", "");
        paragraph(xml, "ListContinue", "List Continue", "ListContinue", "<w:spacing w:after=\"60\"/>", "");
        for (int depth = 1; depth <= ListPlace.DEEPEST; depth++) {
            String suffix = depth == 1 ? "" : String.valueOf(depth);
            paragraph(
                    xml,
                    "Quote" + suffix,
                    depth == 1 ? "Quote" : "Quote " + depth,
                    "Quote" + suffix,
                    "<w:pBdr><w:left w:val=\"single\" w:sz=\"12\" w:space=\"8\" w:color=\"748984\"/></w:pBdr>",
                    "");
        }
        paragraph(
                xml,
                CODE,
                "Code Block",
                CODE,
                "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F2F4F4\"/><w:spacing w:line=\"240\" w:lineRule=\"auto\"/>",
                font("Consolas") + "<w:noProof/><w:sz w:val=\"19\"/><w:szCs w:val=\"19\"/>");
        paragraph(
                xml,
                RULE,
                "Rule Line",
                "Normal",
                "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"748984\"/></w:pBdr>",
                "");
        paragraph(
                xml,
                NOTE,
                "Reader Note",
                "Normal",
                "<w:pBdr><w:left w:val=\"single\" w:sz=\"24\" w:space=\"8\" w:color=\"0B6352\"/></w:pBdr>"
                        + "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"EEF5F3\"/><w:spacing w:after=\"0\"/>"
                        + "<w:ind w:left=\"200\"/>",
                "<w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>");
        paragraph(
                xml,
                "Footer",
                "footer",
                "Footer",
                "<w:tabs><w:tab w:val=\"right\" w:pos=\"9070\"/></w:tabs><w:spacing w:after=\"0\"/>",
                "<w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>");
        paragraph(
                xml,
                "FootnoteText",
                "footnote text",
                "FootnoteText",
                "<w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>",
                "<w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>");
        paragraph(
                xml,
                "TableText",
                "Table Text",
                "TableText",
                "<w:spacing w:before=\"40\" w:after=\"40\" w:line=\"252\" w:lineRule=\"auto\"/>",
                "");
        paragraph(
                xml,
                "SheetHeading",
                "Sheet Heading",
                "SheetText",
                "<w:keepNext/><w:pageBreakBefore/><w:spacing w:after=\"120\"/><w:outlineLvl w:val=\"0\"/>",
                sheetLook());
        paragraph(xml, "SheetText", "Sheet Text", "SheetText", "<w:spacing w:before=\"120\" w:after=\"0\"/>", "");
        paragraph(
                xml,
                SHEET_CELL,
                "Sheet Cell",
                SHEET_CELL,
                "<w:spacing w:before=\"40\" w:after=\"40\" w:line=\"252\" w:lineRule=\"auto\"/>",
                "");
        paragraph(
                xml,
                "NewPage",
                "New Page",
                "Normal",
                "<w:pageBreakBefore/><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>",
                "<w:sz w:val=\"2\"/><w:szCs w:val=\"2\"/>");
        paragraph(
                xml,
                "TOCHeading",
                "TOC Heading",
                "Normal",
                "<w:keepNext/><w:pageBreakBefore/><w:spacing w:after=\"120\"/>",
                sheetLook());
        for (int level = 1; level <= CONTENTS_LEVELS; level++) {
            paragraph(
                    xml,
                    "TOC" + level,
                    "toc " + level,
                    "Normal",
                    "<w:spacing w:before=\"" + (level == 1 ? 100 : 0) + "\" w:after=\"20\"/><w:ind w:left=\""
                            + (level - 1) * DocxBody.INDENT + "\"/>",
                    level == 1 ? "<w:b/><w:bCs/>" : "");
        }
        character(xml, "Hyperlink", "Hyperlink", "<w:color w:val=\"0B6352\"/><w:u w:val=\"single\"/>");
        character(xml, "FootnoteReference", "footnote reference", "<w:vertAlign w:val=\"superscript\"/>");
        character(xml, CODE_TEXT, "Code Text", font("Consolas") + "<w:noProof/>");
        xml.raw("<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/>")
                .raw("<w:basedOn w:val=\"TableNormal\"/><w:uiPriority w:val=\"39\"/><w:tblPr><w:tblBorders>")
                .raw(border("top") + border("left") + border("bottom") + border("right"))
                .raw(border("insideH") + border("insideV"))
                .raw(
                        "</w:tblBorders></w:tblPr><w:tblStylePr w:type=\"firstRow\"><w:rPr><w:b/><w:bCs/></w:rPr></w:tblStylePr>")
                .raw("</w:style></w:styles>");
        return xml.toString();
    }

    private static String sheetLook() {
        return "<w:b/><w:bCs/><w:sz w:val=\"" + HEADING_SIZES[0] + "\"/><w:szCs w:val=\"" + HEADING_SIZES[0] + "\"/>";
    }

    private static String border(String side) {
        return "<w:" + side + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"748984\"/>";
    }

    private static String font(String name) {
        return "<w:rFonts w:ascii=\"" + name + "\" w:hAnsi=\"" + name + "\" w:eastAsia=\"" + name + "\" w:cs=\"" + name
                + "\"/>";
    }

    private static void paragraph(Xml xml, String id, String name, String next, String set, String look) {
        xml.raw("<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"" + (own(id) ? " w:customStyle=\"1\"" : ""))
                .raw("><w:name w:val=\"" + name + "\"/><w:basedOn w:val=\"Normal\"/><w:next w:val=\"" + next + "\"/>")
                .raw("<w:qFormat/><w:pPr>" + set + "</w:pPr><w:rPr>" + look + "</w:rPr></w:style>");
    }

    private static boolean own(String id) {
        return id.matches("Quote\\d|CodeBlock|RuleLine|ReaderNote|TableText|Sheet\\w+|NewPage");
    }

    private static void character(Xml xml, String id, String name, String look) {
        xml.raw("<w:style w:type=\"character\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name + "\"/>")
                .raw("<w:rPr>" + look + "</w:rPr></w:style>");
    }
}
