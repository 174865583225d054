package org.arshjul.signing.service;

import java.net.URI;
import java.util.List;
import org.arshjul.platform.Refusal;

/** A service where each person signs with an e-identification of their own: the browser goes there and comes back. */
public interface SigningService {

    /** What people call it, such as {@code Freja}. */
    String name();

    /** Which kind of signature it is asked for, in its own terms, such as {@code eu_eidas_aes}. */
    String qualifier();

    /** Where the browser goes. */
    URI address(Visit visit);

    /**
     * What the person signed there: a detached CMS signature for each digest of the visit, in their order.
     *
     * @param code what the browser brought back
     * @throws Refusal when the service gives no usable answer; nothing was signed then
     */
    List<byte[]> signatures(Visit visit, String code);
}
