package org.arshjul.audit.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.arshjul.audit.webhook.Answer.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourierTlsTest {

    private static final String TRUSTED = "javax.net.ssl.trustStore";
    private static final String PASSWORD = "changeit";

    @TempDir
    Path home;

    private Path store;
    private Receiver receiver;

    /** Its certificate is for hooks.example alone. */
    @BeforeEach
    void a_receiver_over_tls() throws Exception {
        store = home.resolve("receiver.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "receiver",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=receiver",
                        "-ext",
                        "san=dns:hooks.example",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        store.toString())
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(store)) {
            keys.load(file, PASSWORD.toCharArray());
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, PASSWORD.toCharArray());
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(factory.getKeyManagers(), null, null);
        receiver = new Receiver(tls);
    }

    @AfterEach
    void nobody_is_trusted_any_more() {
        System.clearProperty(TRUSTED);
        System.clearProperty(TRUSTED + "Password");
        receiver.close();
    }

    @Test
    void a_receiver_shows_a_certificate_for_the_name_that_was_entered() throws IOException {
        System.setProperty(TRUSTED, store.toString());
        System.setProperty(TRUSTED + "Password", PASSWORD);

        assertThat(post("hooks.example")).isEqualTo(new Answer(Outcome.ACCEPTED, 204));
        assertThat(post("other.example")).isEqualTo(new Answer(Outcome.UNTRUSTED, null));
        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void a_certificate_that_nobody_vouches_for_counts_for_nothing() throws IOException {
        assertThat(post("hooks.example")).isEqualTo(new Answer(Outcome.UNTRUSTED, null));
        assertThat(receiver.received()).isEmpty();
    }

    private Answer post(String host) throws IOException {
        WebhookSettings settings = AddressesTest.settings(true);
        CheckedNames loopback = new CheckedNames(settings) {
            @Override
            InetAddress[] lookUp(String name) {
                return new InetAddress[] {InetAddress.getLoopbackAddress()};
            }
        };
        try (Courier courier = new Courier(settings, loopback)) {
            return courier.post(
                    URI.create("https://%s:%d/".formatted(host, receiver.port())),
                    Secret.random(),
                    "1",
                    "1614265330",
                    new byte[0]);
        }
    }
}
