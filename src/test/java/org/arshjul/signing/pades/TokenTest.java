package org.arshjul.signing.pades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.arshjul.platform.config.ConfigurationMistake;
import org.arshjul.signing.SampleContract;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys in a PKCS#11 token, which never leave it. */
class TokenTest {

    @TempDir
    private static Path folder;

    private static SoftToken office;
    private static SoftToken locked;
    private static SoftToken pulled;

    @BeforeAll
    static void make() throws Exception {
        office = new SoftToken(folder);
        locked = new SoftToken(folder);
        pulled = new SoftToken(folder);
        office.hold("seal", SampleKey.of(KeyUsage.digitalSignature));
        pulled.hold("seal", SampleKey.of(KeyUsage.digitalSignature));
        office.hold("authority", SampleKey.of(KeyUsage.keyCertSign));
    }

    @AfterAll
    static void remove() throws Exception {
        office.close();
        locked.close();
        pulled.close();
    }

    @ParameterizedTest
    @CsvSource({"seal, SEAL", "authority, PERSON"})
    void a_key_in_a_token_seals_or_certifies_persons(String alias, SealKind kind) {
        Installation installation =
                Installation.with(office.settings(SoftToken.PIN, alias), null, Installation.SIGNING_DAY);

        SignedPdf signed =
                installation.signer().sign(Installation.frozen(), Installation.line(SampleContract.PARTIES.get(0)));

        assertThat(signed.evidence().kind()).isEqualTo(kind);
        SignatureCheck check = installation.check();
        assertThat(check.check(signed.bytes(), Installation.SIGNING_DAY).good()).isTrue();
        check.destroy();
    }

    @Test
    void a_token_that_is_taken_out_signs_nothing_and_says_so() throws Exception {
        DocumentSigner signer = Installation.with(
                        pulled.settings(SoftToken.PIN, "seal"), null, Installation.SIGNING_DAY)
                .signer();
        SignatureLine line = Installation.line(SampleContract.PARTIES.get(0));
        byte[] frozen = Installation.frozen();
        assertThat(signer.sign(frozen, line).evidence().kind()).isEqualTo(SealKind.SEAL);

        pulled.takeOut();
        try {
            assertThatThrownBy(() -> signer.sign(frozen, line))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("cannot be used");
        } finally {
            pulled.plugIn();
        }
    }

    @Test
    void a_wrong_pin_is_told_without_telling_it() {
        assertThatThrownBy(() -> KeyStoreReader.read(locked.settings("9876", null)))
                .isInstanceOf(ConfigurationMistake.class)
                .hasMessageContaining("arshjul.signing.key-store.password")
                .hasMessageNotContaining("9876");
    }
}
