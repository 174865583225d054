/** Several nodes on one database: who of them is alive, and how one takes over what another left. */
package org.arshjul.platform.node;
