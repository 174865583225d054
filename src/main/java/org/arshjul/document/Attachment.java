package org.arshjul.document;

/**
 * A file that travels inside a PDF.
 *
 * @param mediaType such as {@code application/json}
 * @param description what it is, for readers
 * @param content its bytes
 */
public record Attachment(String name, String mediaType, String description, Relation relation, byte[] content) {

    /** What the file is to the document, in the words of PDF/A-3 ({@code AFRelationship}). */
    public enum Relation {
        /** What the document was made from. */
        SOURCE("Source"),
        /** The same for machines. */
        DATA("Data");

        private final String pdfName;

        Relation(String pdfName) {
            this.pdfName = pdfName;
        }

        String pdfName() {
            return pdfName;
        }
    }
}
