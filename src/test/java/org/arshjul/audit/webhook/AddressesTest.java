package org.arshjul.audit.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.arshjul.platform.Pauses;
import org.arshjul.platform.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    private final Addresses addresses = addresses(false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://127.1/",
                "https://127.0.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://0177.0.0.1/",
                "https://0/",
                "https://0.0.0.0/",
                "https://[::]/",
                "https://[::1]/",
                "https://[0:0:0:0:0:0:0:1]:8443/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[::127.0.0.1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[2002:7f00:1::]/",
                "https://[fe80::1]/",
                "https://[fe80::1%25lo]/",
                "https://[fc00::1]/",
                "https://[fd12:3456::1]/",
                "https://[fec0::1]/",
                "https://[ff02::1]/",
                "https://localhost/",
                "https://LOCALHOST./",
                "https://169.254.169.254/latest/meta-data",
                "https://10.1.2.3/",
                "https://172.31.0.1/",
                "https://192.168.1.1/",
                "https://100.64.0.1/",
                "https://224.0.0.1/",
                "https://255.255.255.255/",
                "https://1.1.1.1@127.0.0.1/",
                "https://127.0.0.1#@1.1.1.1/"
            })
    void a_private_address_is_refused_however_it_is_spelled(String spelled) {
        assertThatThrownBy(() -> addresses.read(spelled))
                .isInstanceOf(Refusal.class)
                .hasMessageMatching("webhook\\.address\\.(private|malformed|parts|unknown).*");
    }

    @Test
    void a_private_address_is_called_by_its_name_and_not_a_mistake_of_writing() {
        for (String spelled :
                new String[] {"127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "localhost", "169.254.169.254"}) {
            assertThatThrownBy(() -> addresses.read("https://" + spelled + "/"))
                    .hasMessage("webhook.address.private[%s]".formatted(spelled));
        }
    }

    @Test
    void what_is_no_address_over_https_is_refused_with_what_is_allowed() {
        for (String wrong : new String[] {
            "",
            "hooks",
            "https://",
            "https:///x",
            "ftp://1.1.1.1/",
            "file:///etc/passwd",
            "https://1.1.1.1:70000/",
            "https://räksmörgås .se",
            "javascript:alert(1)",
            "//1.1.1.1/",
            null
        }) {
            assertThatThrownBy(() -> addresses.read(wrong)).hasMessageStartingWith("webhook.address.malformed");
        }
        assertThatThrownBy(() -> addresses.read("http://1.1.1.1/")).hasMessageStartingWith("webhook.address.plain");
        assertThatThrownBy(() -> addresses.read("https://me:pass@1.1.1.1/"))
                .hasMessage("webhook.address.parts[1.1.1.1]");
        assertThatThrownBy(() -> addresses.read("https://1.1.1.1/" + "x".repeat(1000)))
                .hasMessage("webhook.address.tooLong[1000]");
        assertThatThrownBy(() -> addresses.read("https://nobody.example/"))
                .hasMessage("webhook.address.unknown[nobody.example]");
    }

    @Test
    void a_public_address_is_taken_as_it_is_and_a_private_one_where_the_settings_allow_it() {
        assertThat(addresses.read(" https://1.1.1.1:8443/a?b=c ")).hasToString("https://1.1.1.1:8443/a?b=c");
        assertThat(addresses.read("https://[2606:4700::1111]/")).hasToString("https://[2606:4700::1111]/");
        assertThat(addresses(true).read("http://127.0.0.1:9/")).hasToString("http://127.0.0.1:9/");
    }

    @Test
    void one_private_address_among_those_of_a_name_is_one_too_many() {
        assertThatThrownBy(() -> addresses.read("https://mixed.example/"))
                .hasMessageStartingWith("webhook.address.private");
    }

    private static Addresses addresses(boolean allowed) {
        WebhookSettings settings = settings(allowed);
        return new Addresses(settings, new CheckedNames(settings) {
            @Override
            InetAddress[] lookUp(String host) throws UnknownHostException {
                return switch (host) {
                    case "nobody.example" -> throw new UnknownHostException(host);
                    case "mixed.example" ->
                        new InetAddress[] {InetAddress.getByName("1.1.1.1"), InetAddress.getByName("10.0.0.1")};
                    default -> super.lookUp(host);
                };
            }
        });
    }

    static WebhookSettings settings(boolean allowed) {
        return new WebhookSettings(
                true,
                allowed,
                allowed,
                20,
                Duration.ofSeconds(10),
                Duration.ofSeconds(1),
                new Pauses(Duration.ofSeconds(30), Duration.ofHours(1)),
                Duration.ofDays(5));
    }
}
