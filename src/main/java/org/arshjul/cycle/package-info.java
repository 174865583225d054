/** The year: its plan, its phases, the contracts that take part, and how one year begins from the one before. */
@ApplicationModule(
        allowedDependencies = {"platform", "party", "contract", "review", "signing", "commitment", "document"})
package org.arshjul.cycle;

import org.springframework.modulith.ApplicationModule;
