/** The append-only, hash-chained record of every domain event, and its offer to the outside. */
@ApplicationModule(allowedDependencies = {"platform", "party"})
package org.arshjul.audit;

import org.springframework.modulith.ApplicationModule;
