package org.arshjul.notification.process;

import org.arshjul.notification.AddressMending;
import org.arshjul.notification.AddressSubject;
import org.arshjul.platform.process.Messages;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tells failing-address what happened. */
@Component
class FailingAddress implements AddressMending {

    private final Messages messages;

    FailingAddress(@Lazy Messages messages) {
        this.messages = messages;
    }

    @Override
    public void failing(String person) {
        messages.start(FailingAddressFacts.PROCESS, AddressSubject.of(person));
    }

    @Override
    public void mended(String person) {
        messages.tellIfWaiting(FailingAddressFacts.ADDRESS_MENDED, AddressSubject.of(person));
    }
}
