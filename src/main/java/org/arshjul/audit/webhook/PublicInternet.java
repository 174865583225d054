package org.arshjul.audit.webhook;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** Which addresses are of the public internet, by IANA's registries of special-purpose addresses for IPv4 and IPv6. */
final class PublicInternet {

    private static final List<IpAddressMatcher> SPECIAL = blocks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            // Multicast, reserved, broadcast.
            "224.0.0.0/3",
            // Among them tunnels, which lead to an IPv4 address.
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20");

    /** All that has been given out of IPv6; loopback, unique-local, link-local and multicast lie outside. */
    private static final IpAddressMatcher GLOBAL_UNICAST = new IpAddressMatcher("2000::/3");

    private PublicInternet() {}

    /** Java has made an IPv4 address of one that was mapped into IPv6 by then. */
    static boolean has(InetAddress address) {
        String number = address.getHostAddress();
        int zone = number.indexOf('%');
        if (address instanceof Inet6Address && (zone >= 0 || !GLOBAL_UNICAST.matches(number))) {
            return false;
        }
        return SPECIAL.stream().noneMatch(block -> block.matches(number));
    }

    private static List<IpAddressMatcher> blocks(String... all) {
        return Stream.of(all).map(IpAddressMatcher::new).toList();
    }
}
