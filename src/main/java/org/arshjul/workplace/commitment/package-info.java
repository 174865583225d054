/** The page of one commitment through the years. */
package org.arshjul.workplace.commitment;
