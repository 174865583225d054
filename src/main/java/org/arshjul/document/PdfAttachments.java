package org.arshjul.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** Takes out the files that a PDF names as belonging to it. */
final class PdfAttachments {

    private static final int MOST = 50;
    private static final int LARGEST = 10 * 1024 * 1024;
    private static final COSName RELATIONSHIP = COSName.getPDFName("AFRelationship");

    private PdfAttachments() {}

    static List<PdfAttachment> in(PDDocument document) throws IOException {
        List<COSDictionary> files = new ArrayList<>();
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        gather(catalog.getDictionaryObject(COSName.AF), files, new HashSet<>());
        COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
        if (names != null) {
            gather(names.getDictionaryObject(COSName.EMBEDDED_FILES), files, new HashSet<>());
        }
        List<PdfAttachment> attachments = new ArrayList<>();
        Set<COSBase> seen = new HashSet<>();
        for (COSDictionary file : files) {
            if (seen.add(file) && attachments.size() < MOST) {
                attachments.add(attachment(new PDComplexFileSpecification(file)));
            }
        }
        return List.copyOf(attachments);
    }

    /** The tree of names may be of any shape: whatever in it names a file counts. */
    private static void gather(COSBase node, List<COSDictionary> files, Set<COSBase> seen) {
        COSBase base = node instanceof COSObject object ? object.getObject() : node;
        if (base == null || !seen.add(base) || files.size() >= 2 * MOST) {
            return;
        }
        if (base instanceof COSArray array) {
            array.forEach(each -> gather(each, files, seen));
        } else if (base instanceof COSDictionary dictionary && dictionary.containsKey(COSName.EF)) {
            files.add(dictionary);
        } else if (base instanceof COSDictionary dictionary && !(base instanceof COSStream)) {
            gather(dictionary.getDictionaryObject(COSName.KIDS), files, seen);
            gather(dictionary.getDictionaryObject(COSName.NAMES), files, seen);
        }
    }

    private static PdfAttachment attachment(PDComplexFileSpecification file) throws IOException {
        String relationship = file.getCOSObject().getNameAsString(RELATIONSHIP, "");
        PDEmbeddedFile embedded =
                file.getEmbeddedFileUnicode() != null ? file.getEmbeddedFileUnicode() : file.getEmbeddedFile();
        String name = file.getFilename() == null ? "" : file.getFilename();
        if (embedded == null) {
            return new PdfAttachment(name, relationship, new byte[0]);
        }
        try (InputStream content = embedded.createInputStream()) {
            return new PdfAttachment(name, relationship, content.readNBytes(LARGEST));
        }
    }
}
