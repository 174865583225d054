package org.arshjul.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** The empty fields in which people sign, each where the page has a link to {@code signature:<name>}. */
final class SignatureFields {

    private static final String SCHEME = "signature:";
    private static final COSName FORM = COSName.getPDFName("Form");

    private SignatureFields() {}

    /** Makes each such link a field of that name, described by the link's title; tagged as forms are. */
    static void place(PDDocument document) throws IOException {
        PDAcroForm form = new PDAcroForm(document);
        List<PDField> fields = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            List<PDAnnotation> annotations = new ArrayList<>();
            int before = fields.size();
            for (PDAnnotation annotation : page.getAnnotations()) {
                String name = name(annotation);
                if (name == null) {
                    annotations.add(annotation);
                } else {
                    PDSignatureField field = field(document, form, name, annotation, page);
                    fields.add(field);
                    annotations.add(field.getWidgets().get(0));
                    retag(document, annotation, field.getWidgets().get(0));
                }
            }
            if (fields.size() > before) {
                page.setAnnotations(annotations);
            }
        }
        if (!fields.isEmpty()) {
            form.setFields(fields);
            form.getCOSObject().setDirect(true);
            document.getDocumentCatalog().setAcroForm(form);
        }
    }

    private static String name(PDAnnotation annotation) {
        return annotation instanceof PDAnnotationLink link
                        && link.getAction() instanceof PDActionURI leads
                        && leads.getURI().startsWith(SCHEME)
                ? leads.getURI().substring(SCHEME.length())
                : null;
    }

    private static PDSignatureField field(
            PDDocument document, PDAcroForm form, String name, PDAnnotation place, PDPage page) throws IOException {
        PDSignatureField field = new PDSignatureField(form);
        field.setPartialName(name);
        field.setAlternateFieldName(place.getContents());
        PDAnnotationWidget widget = field.getWidgets().get(0);
        widget.setRectangle(place.getRectangle());
        widget.setPage(page);
        widget.setPrinted(true);
        widget.setContents(place.getContents());
        widget.setStructParent(place.getStructParent());
        widget.setAppearance(blank(document, place.getRectangle()));
        return field;
    }

    /** Archives want each field to say what it looks like, even nothing. */
    private static PDAppearanceDictionary blank(PDDocument document, PDRectangle place) {
        PDAppearanceStream nothing = new PDAppearanceStream(document);
        nothing.setBBox(new PDRectangle(place.getWidth(), place.getHeight()));
        nothing.setResources(new PDResources());
        PDAppearanceDictionary appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(nothing);
        return appearance;
    }

    /** The element of the structure that held the link becomes a form of nothing but the field. */
    private static void retag(PDDocument document, PDAnnotation link, PDAnnotationWidget widget) {
        COSDictionary element = element(document, link.getStructParent());
        COSDictionary reference = new COSDictionary();
        reference.setItem(COSName.TYPE, COSName.OBJR);
        reference.setItem(COSName.OBJ, widget);
        reference.setItem(COSName.PG, widget.getPage());
        COSArray kids = new COSArray();
        kids.add(reference);
        element.setItem(COSName.S, FORM);
        element.setItem(COSName.K, kids);
    }

    private static COSDictionary element(PDDocument document, int key) {
        COSArray numbers = document.getDocumentCatalog()
                .getStructureTreeRoot()
                .getCOSObject()
                .getCOSDictionary(COSName.PARENT_TREE)
                .getCOSArray(COSName.NUMS);
        for (int i = 0; i < numbers.size(); i += 2) {
            if (numbers.getInt(i) == key) {
                return (COSDictionary) numbers.getObject(i + 1);
            }
        }
        throw new IllegalStateException("the structure knows no link " + key);
    }
}
