/** What every module stands on: domain events, refusals, the clock, who acts, and the fence around the engine. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package org.arshjul.platform;

import org.springframework.modulith.ApplicationModule;
