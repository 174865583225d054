package org.arshjul.signing.pades;

import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pdf.PDFServiceMode;
import eu.europa.esig.dss.pdf.PDFSignatureService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxSignatureService;
import eu.europa.esig.dss.pdf.pdfbox.visible.PdfBoxSignatureDrawer;
import eu.europa.esig.dss.pdf.pdfbox.visible.PdfBoxSignatureDrawerFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** Lets the library put {@link SignatureAppearance ours} into the field that is signed. */
final class SignatureSheet extends PdfBoxNativeObjectFactory {

    private final SignatureLine line;

    SignatureSheet(SignatureLine line) {
        this.line = line;
    }

    @Override
    public PDFSignatureService newPAdESSignatureService() {
        PdfBoxSignatureDrawerFactory drawers = parameters -> new Drawer(line);
        return configure(new PdfBoxSignatureService(PDFServiceMode.SIGNATURE, drawers));
    }

    /** Hands the appearance over in the form that PDFBox wants: a file with one field that looks so. */
    private static final class Drawer implements PdfBoxSignatureDrawer {

        private final SignatureLine line;
        private PDDocument signed;
        private SignatureOptions options;

        Drawer(SignatureLine line) {
            this.line = line;
        }

        @Override
        public void init(SignatureImageParameters parameters, PDDocument document, SignatureOptions signatureOptions) {
            signed = document;
            options = signatureOptions;
        }

        @Override
        public void draw() throws IOException {
            PDRectangle place = signed.getDocumentCatalog()
                    .getAcroForm(null)
                    .getField(line.field())
                    .getWidgets()
                    .get(0)
                    .getRectangle();
            try (PDDocument template = new PDDocument();
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
                template.addPage(new PDPage(place));
                PDAcroForm form = new PDAcroForm(template);
                template.getDocumentCatalog().setAcroForm(form);
                PDSignatureField field = new PDSignatureField(form);
                form.getFields().add(field);
                PDAnnotationWidget widget = field.getWidgets().get(0);
                widget.setRectangle(place);
                PDAppearanceDictionary appearance = new PDAppearanceDictionary();
                appearance.setNormalAppearance(
                        SignatureAppearance.of(line).in(template, place.getWidth(), place.getHeight()));
                widget.setAppearance(appearance);
                template.save(bytes);
                options.setVisualSignature(new ByteArrayInputStream(bytes.toByteArray()));
            }
        }
    }
}
