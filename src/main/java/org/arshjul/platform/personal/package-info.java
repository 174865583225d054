/** What is held of a person: told to whom it concerns, and removed when they hold no office any more. */
package org.arshjul.platform.personal;
