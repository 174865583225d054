/** Word files (DOCX), written and read as a neutral list of blocks that Markdown turns into and comes back from. */
@NamedInterface("docx")
package org.arshjul.document.docx;

import org.springframework.modulith.NamedInterface;
