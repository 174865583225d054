/** The one clock of domain, engine and pages. */
package org.arshjul.platform.clock;
