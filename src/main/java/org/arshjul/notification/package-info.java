/** Tells people: listens to the other modules, writes mails into an outbox and sends them; nothing depends on it. */
@ApplicationModule
package org.arshjul.notification;

import org.springframework.modulith.ApplicationModule;
