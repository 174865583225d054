package org.arshjul.document;

/**
 * A file that travels inside a PDF.
 *
 * @param relationship what it is to the visible text, such as {@code Source}; empty if the PDF does not say
 */
public record PdfAttachment(String name, String relationship, byte[] content) {}
