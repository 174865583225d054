package org.arshjul.commitment;

import java.net.URI;
import java.net.URISyntaxException;

/** What a link may lead to: http or https, on some host. */
final class WebAddress {

    private WebAddress() {}

    static boolean is(String address) {
        if (address == null) {
            return false;
        }
        try {
            URI link = new URI(address);
            boolean web = "http".equalsIgnoreCase(link.getScheme()) || "https".equalsIgnoreCase(link.getScheme());
            return web && link.getHost() != null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
