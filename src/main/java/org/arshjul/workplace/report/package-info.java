/** Reports to read: what the records count, drawn and written around, as a page and as files. */
package org.arshjul.workplace.report;
