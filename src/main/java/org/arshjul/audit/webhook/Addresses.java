package org.arshjul.audit.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.arshjul.audit.webhook.CheckedNames.PrivateAddress;
import org.arshjul.platform.Refusal;
import org.springframework.stereotype.Component;

/** Reads the addresses that coordinators enter. */
@Component
class Addresses {

    private static final int LONGEST = 1000;
    private static final int MOST_PORTS = 65_535;

    /** A number of an IPv4 address that some read as octal. */
    private static final Pattern AMBIGUOUS = Pattern.compile("(?=[\\d.]+$)(.*\\.)?0\\d.*");

    private final WebhookSettings settings;
    private final CheckedNames names;

    Addresses(WebhookSettings settings, CheckedNames names) {
        this.settings = settings;
        this.names = names;
    }

    /** Refuses what is no address, what the settings do not allow, and what leads into a private network as of now. */
    URI read(String entered) {
        String text = entered == null ? "" : entered.strip();
        if (text.length() > LONGEST) {
            throw Refusal.invalid("webhook.address.tooLong", LONGEST);
        }
        URI address = parse(text);
        if (address.getScheme().equalsIgnoreCase("http") && !settings.plainHttp()) {
            throw Refusal.invalid("webhook.address.plain", text);
        }
        if (address.getRawUserInfo() != null || address.getRawFragment() != null) {
            throw Refusal.invalid("webhook.address.parts", address.getHost());
        }
        check(address.getHost());
        return address;
    }

    /** Only hosts that Java and the client read alike: names, four decimal numbers, IPv6 in brackets. */
    private static URI parse(String text) {
        try {
            URI address = new URI(text);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            if ((scheme.equals("https") || scheme.equals("http"))
                    && address.getHost() != null
                    && !AMBIGUOUS.matcher(address.getHost()).matches()
                    && address.getPort() != 0
                    && address.getPort() <= MOST_PORTS) {
                return address;
            }
        } catch (URISyntaxException malformed) {
            throw Refusal.invalid("webhook.address.malformed", text);
        }
        throw Refusal.invalid("webhook.address.malformed", text);
    }

    private void check(String host) {
        try {
            names.resolve(host);
        } catch (PrivateAddress refused) {
            throw Refusal.invalid("webhook.address.private", host);
        } catch (UnknownHostException unknown) {
            throw Refusal.invalid("webhook.address.unknown", host);
        }
    }
}
