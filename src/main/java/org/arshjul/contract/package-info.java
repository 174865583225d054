/** The texts of contracts: their template, sections and versions, and the import of last year's text. */
@ApplicationModule(allowedDependencies = {"platform", "party", "document"})
package org.arshjul.contract;

import org.springframework.modulith.ApplicationModule;
