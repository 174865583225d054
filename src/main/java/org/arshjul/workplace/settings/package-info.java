/** What readers set for themselves. */
package org.arshjul.workplace.settings;
