package org.arshjul.audit.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.springframework.stereotype.Component;

/**
 * Looks names up and refuses those that lead into a private network. A connection is made to the very addresses that were
 * checked: who changes the name's address between check and connection gains nothing.
 */
@Component
class CheckedNames implements DnsResolver {

    /** The name is known and leads where nothing may be sent. */
    static final class PrivateAddress extends UnknownHostException {

        PrivateAddress(String host, InetAddress address) {
            super("%s leads to %s".formatted(host, address.getHostAddress()));
        }
    }

    private final boolean privateAllowed;

    CheckedNames(WebhookSettings settings) {
        this.privateAllowed = settings.privateAddresses();
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = lookUp(host);
        if (!privateAllowed) {
            for (InetAddress address : found) {
                if (!PublicInternet.has(address)) {
                    throw new PrivateAddress(host, address);
                }
            }
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** All that the name leads to. */
    InetAddress[] lookUp(String host) throws UnknownHostException {
        return InetAddress.getAllByName(host);
    }
}
