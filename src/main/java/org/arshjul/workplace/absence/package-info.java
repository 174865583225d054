/** A person's own page of when they are away and who acts meanwhile. */
package org.arshjul.workplace.absence;
