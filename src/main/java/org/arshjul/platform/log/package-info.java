/** What stands with each line of the log: whose request it was, and about which contract. */
package org.arshjul.platform.log;
