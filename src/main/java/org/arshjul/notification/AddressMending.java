package org.arshjul.notification;

/** What the process behind an address that does not work is told. */
public interface AddressMending {

    /** Mail does not reach that person. */
    void failing(String person);

    /** It does again. */
    void mended(String person);
}
