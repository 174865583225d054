/** Mandates, frozen documents, signatures and publication. */
@ApplicationModule(
        allowedDependencies = {"platform", "party", "contract", "commitment", "document", "document :: docx"})
package org.arshjul.signing;

import org.springframework.modulith.ApplicationModule;
