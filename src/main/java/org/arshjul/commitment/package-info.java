/** Commitments through the years, the reports on them, and the follow-up of each contract and period. */
@ApplicationModule(allowedDependencies = {"platform", "party", "contract"})
package org.arshjul.commitment;

import org.springframework.modulith.ApplicationModule;
