/** The process {@code revision-cycle}: its facts, its user tasks, and the port by which the domain tells it. */
package org.arshjul.cycle.process;
