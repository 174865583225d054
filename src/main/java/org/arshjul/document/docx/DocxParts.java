package org.arshjul.document.docx;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/** The files that a Word file is packed of. */
final class DocxParts {

    static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String NAMESPACES = " xmlns:w=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"";
    private static final String PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private final DocxContent content;
    private final DocxBody body;

    DocxParts(DocxContent content) {
        this.content = content;
        this.body = new DocxBody(content.language(), content.blocks());
        content.blocks().forEach(body::block);
    }

    Map<String, String> all() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", types());
        parts.put("_rels/.rels", packageRelations());
        parts.put("word/document.xml", document());
        parts.put("word/_rels/document.xml.rels", relations());
        parts.put("word/styles.xml", DocxStyles.xml(content.language()));
        parts.put("word/numbering.xml", body.lists().xml(NAMESPACES));
        parts.put("word/footnotes.xml", footnotes());
        parts.put("word/_rels/footnotes.xml.rels", noteRelations());
        parts.put("word/footer1.xml", footer());
        parts.put("word/settings.xml", settings());
        parts.put("docProps/core.xml", core());
        parts.put("docProps/app.xml", new Xml().raw("""
                <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">\
                <Application>Årshjul</Application></Properties>""").toString());
        parts.put("docProps/custom.xml", custom());
        return parts;
    }

    /** The pictures by their files' names. */
    Map<String, byte[]> pictures() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        body.pictures().forEach((id, png) -> files.put("word/" + file(id), png));
        return files;
    }

    private static String file(String picture) {
        return "media/" + picture + ".png";
    }

    private String types() {
        Xml xml = new Xml()
                .raw("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">")
                .raw(
                        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
                .raw("<Default Extension=\"xml\" ContentType=\"application/xml\"/>")
                .raw(body.pictures().isEmpty() ? "" : "<Default Extension=\"png\" ContentType=\"image/png\"/>");
        type(xml, "/word/document.xml", WORD + "document.main+xml");
        type(xml, "/word/styles.xml", WORD + "styles+xml");
        type(xml, "/word/numbering.xml", WORD + "numbering+xml");
        type(xml, "/word/footnotes.xml", WORD + "footnotes+xml");
        type(xml, "/word/footer1.xml", WORD + "footer+xml");
        type(xml, "/word/settings.xml", WORD + "settings+xml");
        type(xml, "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        type(xml, "/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml");
        type(xml, "/docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml");
        return xml.raw("</Types>").toString();
    }

    private static void type(Xml xml, String part, String type) {
        xml.raw("<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>");
    }

    private static String packageRelations() {
        Xml xml = new Xml().raw("<Relationships xmlns=\"" + PACKAGE_RELATIONS + "\">");
        relation(xml, "rId1", RELATIONS + "/officeDocument", "word/document.xml", false);
        relation(
                xml,
                "rId2",
                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                "docProps/core.xml",
                false);
        relation(xml, "rId3", RELATIONS + "/extended-properties", "docProps/app.xml", false);
        relation(xml, "rId4", RELATIONS + "/custom-properties", "docProps/custom.xml", false);
        return xml.raw("</Relationships>").toString();
    }

    private static void relation(Xml xml, String id, String type, String target, boolean outside) {
        xml.raw("<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"")
                .text(target)
                .raw(outside ? "\" TargetMode=\"External\"/>" : "\"/>");
    }

    private String relations() {
        Xml xml = new Xml().raw("<Relationships xmlns=\"" + PACKAGE_RELATIONS + "\">");
        relation(xml, "rId1", RELATIONS + "/styles", "styles.xml", false);
        relation(xml, "rId2", RELATIONS + "/numbering", "numbering.xml", false);
        relation(xml, "rId3", RELATIONS + "/footnotes", "footnotes.xml", false);
        relation(xml, "rId4", RELATIONS + "/footer", "footer1.xml", false);
        relation(xml, "rId5", RELATIONS + "/settings", "settings.xml", false);
        body.links().forEach((address, id) -> relation(xml, id, RELATIONS + "/hyperlink", address, true));
        body.pictures().keySet().forEach(id -> relation(xml, id, RELATIONS + "/image", file(id), false));
        return xml.raw("</Relationships>").toString();
    }

    /** A link in a footnote belongs to the footnotes' own part. */
    private String noteRelations() {
        Xml xml = new Xml().raw("<Relationships xmlns=\"" + PACKAGE_RELATIONS + "\">");
        body.links().forEach((address, id) -> relation(xml, id, RELATIONS + "/hyperlink", address, true));
        return xml.raw("</Relationships>").toString();
    }

    private String document() {
        return new Xml()
                .raw("<w:document" + NAMESPACES + "><w:body>")
                .raw(body.xml())
                .raw("<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId4\"/>")
                .raw("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>")
                .raw("<w:pgMar w:top=\"1418\" w:right=\"1418\" w:bottom=\"1418\" w:left=\"1418\" w:header=\"709\"")
                .raw(" w:footer=\"709\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>")
                .toString();
    }

    private String footnotes() {
        return new Xml()
                .raw("<w:footnotes" + NAMESPACES + ">")
                .raw("<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>")
                .raw("<w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r>")
                .raw("<w:continuationSeparator/></w:r></w:p></w:footnote>")
                .raw(body.notes())
                .raw("</w:footnotes>")
                .toString();
    }

    private String footer() {
        return new Xml()
                .raw("<w:ftr" + NAMESPACES + "><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>")
                .raw("<w:r><w:t xml:space=\"preserve\">")
                .text(content.title())
                .raw("</w:t></w:r><w:r><w:tab/></w:r>")
                .raw("<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple>")
                .raw("<w:r><w:t xml:space=\"preserve\"> (</w:t></w:r>")
                .raw("<w:fldSimple w:instr=\" NUMPAGES \"><w:r><w:t>1</w:t></w:r></w:fldSimple>")
                .raw("<w:r><w:t>)</w:t></w:r></w:p></w:ftr>")
                .toString();
    }

    private String settings() {
        return new Xml()
                .raw("<w:settings" + NAMESPACES + "><w:zoom w:percent=\"100\"/>")
                .raw("<w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr>")
                .raw("<w:compat><w:compatSetting w:name=\"compatibilityMode\"")
                .raw(" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>")
                .raw("<w:themeFontLang w:val=\"" + content.language() + "\"/></w:settings>")
                .toString();
    }

    private String core() {
        String made = DateTimeFormatter.ISO_INSTANT.format(
                content.made().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
        return new Xml()
                .raw("<cp:coreProperties")
                .raw(" xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\"")
                .raw(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\"")
                .raw(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>")
                .text(content.title())
                .raw("</dc:title><dc:creator>Årshjul</dc:creator><dc:language>" + content.language() + "</dc:language>")
                .raw("<dcterms:created xsi:type=\"dcterms:W3CDTF\">" + made + "</dcterms:created>")
                .raw("<dcterms:modified xsi:type=\"dcterms:W3CDTF\">" + made + "</dcterms:modified>")
                .raw("</cp:coreProperties>")
                .toString();
    }

    /** The ids of the places in the text: bookmarks' names are too short for them. */
    private String custom() {
        Xml xml = new Xml()
                .raw("<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\"")
                .raw(" xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">");
        int number = 2;
        for (Map.Entry<String, String> place : body.places().entrySet()) {
            xml.raw("<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"" + number++ + "\" name=\"")
                    .text(place.getKey())
                    .raw("\"><vt:lpwstr>")
                    .text(place.getValue())
                    .raw("</vt:lpwstr></property>");
        }
        return xml.raw("</Properties>").toString();
    }
}
