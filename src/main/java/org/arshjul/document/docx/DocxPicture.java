package org.arshjul.document.docx;

/**
 * A picture on a line of its own.
 *
 * @param width of the print, in points
 * @param height of the print, in points
 * @param description what it shows, for those who cannot see it
 */
public record DocxPicture(byte[] png, int width, int height, String description) implements DocxBlock {}
