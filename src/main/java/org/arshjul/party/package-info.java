/** Parties, people, their roles: who may act for whom. A leaf. */
@ApplicationModule(allowedDependencies = "platform")
package org.arshjul.party;

import org.springframework.modulith.ApplicationModule;
