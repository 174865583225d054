/** Texts, sections, versions, digests, redlines and the contracts that are assembled from them. */
@ApplicationModule(allowedDependencies = {"platform", "party", "document"})
package org.arshjul.contract;

import org.springframework.modulith.ApplicationModule;
