package org.arshjul.platform.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.arshjul.platform.Digest;
import org.springframework.http.HttpHeaders;

/**
 * Where a password comes from.
 *
 * @param address an IPv4 address, or the network of an IPv6 address
 * @param browser the digest of the cookie that the browser was given at a log-in; null for one without
 * @param program whether the password came with the request (HTTP Basic)
 */
record Whereabouts(String address, String browser, boolean program) implements Serializable {

    static final String COOKIE = "arshjul-browser";

    private static final String BASIC = "Basic ";
    private static final int NETWORK_BYTES = 8;

    static Whereabouts of(HttpServletRequest request) {
        return new Whereabouts(
                network(request.getRemoteAddr()),
                Stream.of(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(cookie -> Digest.of(cookie.getValue()).hex())
                        .findFirst()
                        .orElse(null),
                byProgram(request));
    }

    /** Whether a password comes with the request, as programs send it. */
    static boolean byProgram(HttpServletRequest request) {
        String sent = request.getHeader(HttpHeaders.AUTHORIZATION);
        return sent != null && sent.regionMatches(true, 0, BASIC, 0, BASIC.length());
    }

    /** Whoever has one IPv6 address has all of its network. */
    private static String network(String address) {
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES)) + "/64"
                    : parsed.getHostAddress();
        } catch (UnknownHostException notAnAddress) {
            throw new IllegalStateException("the web server names no address: " + address, notAnAddress);
        }
    }
}
