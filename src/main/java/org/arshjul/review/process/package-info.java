/** The process {@code review-round}: its facts, its user tasks, and the port by which the domain tells it. */
package org.arshjul.review.process;
