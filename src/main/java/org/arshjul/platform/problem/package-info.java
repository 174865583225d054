/** What programs are told when something cannot be done: problem details (RFC 9457) in the reader's language. */
package org.arshjul.platform.problem;
