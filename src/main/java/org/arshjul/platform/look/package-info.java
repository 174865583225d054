/** The organisation's name, colour and logo, as configured, for pages and mails. */
package org.arshjul.platform.look;
