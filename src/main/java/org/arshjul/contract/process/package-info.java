/** The process {@code text-revision}: its facts, its user tasks, and the port by which the domain tells it. */
package org.arshjul.contract.process;
