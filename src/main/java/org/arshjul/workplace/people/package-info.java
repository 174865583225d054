/** How people get in: whom coordinators have invited, and where a password is chosen. */
package org.arshjul.workplace.people;
