/** Tables as spreadsheets: written as Excel files (XLSX) and CSV, and read again whoever saved them. */
@NamedInterface("sheet")
package org.arshjul.document.sheet;

import org.springframework.modulith.NamedInterface;
