/** Web hooks: the trail's events sent to addresses that coordinators have entered, signed and in order. */
@NamedInterface("webhook")
package org.arshjul.audit.webhook;

import org.springframework.modulith.NamedInterface;
