package org.arshjul.document.docx;

/** What a Word file consists of, from top to bottom. */
public sealed interface DocxBlock permits DocxParagraph, DocxTable, DocxPicture {}
