/** The process {@code follow-up}: its facts, its user tasks, and the port by which the domain tells it. */
package org.arshjul.commitment.process;
