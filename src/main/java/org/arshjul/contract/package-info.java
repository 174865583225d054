/** Texts, sections, versions, digests, redlines and the contracts that are assembled from them. */
@ApplicationModule(allowedDependencies = {"platform", "party", "document", "document :: docx"})
package org.arshjul.contract;

import org.springframework.modulith.ApplicationModule;
