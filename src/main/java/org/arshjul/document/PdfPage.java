package org.arshjul.document;

import java.util.List;

/**
 * A page of a PDF.
 *
 * @param height in points
 * @param lines in the order in which they are read, column by column
 */
public record PdfPage(float height, List<PdfLine> lines) {}
