/** Human tasks: our own record of each, what its kind asks, and the one way in which it is answered. */
package org.arshjul.platform.task;
