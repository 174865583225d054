/** The coordinator's pages for contracts that were signed elsewhere: sent in, looked through, corrected, confirmed. */
package org.arshjul.workplace.imports;
