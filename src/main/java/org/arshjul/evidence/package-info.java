/** What proves a contract years later: its evidence file, and the check of a file or a digest against our record. */
@ApplicationModule(
        allowedDependencies = {"platform", "party", "contract", "document", "signing", "signing :: pades", "audit"})
package org.arshjul.evidence;

import org.springframework.modulith.ApplicationModule;
