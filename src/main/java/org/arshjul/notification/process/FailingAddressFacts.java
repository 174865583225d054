package org.arshjul.notification.process;

/** Facts of processes/notification/failing-address.bpmn. */
final class FailingAddressFacts {

    static final String PROCESS = "failing-address";
    static final String ADDRESS_MENDED = "AddressMended";

    private FailingAddressFacts() {}
}
