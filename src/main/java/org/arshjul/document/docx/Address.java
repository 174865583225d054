package org.arshjul.document.docx;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Where a link leads: of the kinds that our pages make links of, spelled so that no word processor stumbles over it. */
final class Address {

    private static final String NEVER_IN_AN_ADDRESS = " \"<>\\^`{|}[]";

    private Address() {}

    /** That address with its odd signs spelled; empty if it leads nowhere that a text may lead to. */
    static String of(String written) {
        String spelled = spelled(written.strip());
        String scheme = spelled.replaceFirst(":.*", "").toLowerCase(Locale.ROOT);
        return switch (scheme) {
            case "http", "https", "ftp" -> site(spelled) ? spelled : "";
            case "mailto" -> spelled.matches("(?i)mailto:[^@?]+@[^@?]+(\\?.*)?") ? spelled : "";
            default -> "";
        };
    }

    private static boolean site(String address) {
        try {
            String authority = new URI(address).getRawAuthority();
            return authority != null && !authority.startsWith(":");
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private static String spelled(String written) {
        StringBuilder spelled = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            boolean percent = c == '%' && !written.substring(i).matches("(?s)%[0-9A-Fa-f]{2}.*");
            if (percent || c < ' ' || NEVER_IN_AN_ADDRESS.indexOf(c) >= 0) {
                for (byte each : String.valueOf(c).getBytes(StandardCharsets.UTF_8)) {
                    spelled.append("%%%02X".formatted(each & 0xFF));
                }
            } else {
                spelled.append(c);
            }
        }
        return spelled.toString();
    }
}
