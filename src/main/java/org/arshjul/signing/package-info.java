/** Mandates, frozen documents, signatures and publication. */
@ApplicationModule(allowedDependencies = {"platform", "party", "contract"})
package org.arshjul.signing;

import org.springframework.modulith.ApplicationModule;
