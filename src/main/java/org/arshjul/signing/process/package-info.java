/** The process {@code contract-signing}: its facts, its user tasks, and the port by which the domain tells it. */
package org.arshjul.signing.process;
