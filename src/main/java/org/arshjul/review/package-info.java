/** Opinions: who thinks what of which section, bound to what it read when the opinion was given. */
@ApplicationModule(allowedDependencies = {"platform", "party", "contract", "document"})
package org.arshjul.review;

import org.springframework.modulith.ApplicationModule;
