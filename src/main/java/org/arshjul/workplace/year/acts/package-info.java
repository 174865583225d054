/** What the coordinator does to a running year, to its people and contracts: each act is shown first, then done. */
package org.arshjul.workplace.year.acts;
