package org.arshjul.signing.pades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSUtils;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.config.ConfigurationMistake;
import org.arshjul.signing.SampleContract;
import org.arshjul.signing.pades.SigningSettings.KeyStoreSettings;
import org.arshjul.signing.pades.SigningSettings.KeyStoreType;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {

    private static final SignatureLine LINE = Installation.line(SampleContract.PARTIES.get(0));

    @TempDir
    private Path folder;

    @Test
    void a_key_that_may_sign_is_the_organisations_seal_and_stays_trusted_when_it_is_replaced() throws Exception {
        SampleKey old = SampleKey.of(KeyUsage.digitalSignature | KeyUsage.nonRepudiation);
        SignedPdf signed =
                installation(old.in(folder), Installation.SIGNING_DAY).signer().sign(Installation.frozen(), LINE);
        Path trusted = Files.createDirectory(folder.resolve("trusted"));
        Files.writeString(trusted.resolve("old.pem"), DSSUtils.convertToPEM(new CertificateToken(old.certificate())));
        KeyStoreSettings other = SampleKey.of(KeyUsage.nonRepudiation).in(folder);
        SignatureCheck forgetful = installation(other, Installation.SIGNING_DAY).check();
        SignatureCheck mindful =
                Installation.with(other, trusted, Installation.SIGNING_DAY).check();
        Instant later = SampleKey.UNTIL.plus(Duration.ofDays(1000));

        assertThat(signed.evidence().kind()).isEqualTo(SealKind.SEAL);
        assertThat(mindful.check(signed.bytes(), later).good()).isTrue();
        assertThat(mindful.check(signed.bytes(), later).signatures().get(0)).satisfies(signature -> {
            assertThat(signature.name()).isEqualTo("Åsa Öberg");
            assertThat(signature.certificateName()).isEqualTo("Prov stämpel");
            assertThat(signature.kind()).isEqualTo(SealKind.SEAL);
        });
        assertThat(forgetful.check(signed.bytes(), later).signatures().get(0).trusted())
                .isFalse();
        forgetful.destroy();
        mindful.destroy();
    }

    @Test
    void a_key_that_may_certify_makes_personal_signatures() throws Exception {
        KeyStoreSettings authority =
                SampleKey.of(KeyUsage.keyCertSign, false, "EC", 384).in(folder);

        SignedPdf signed =
                installation(authority, Installation.SIGNING_DAY).signer().sign(Installation.frozen(), LINE);

        assertThat(signed.evidence().kind()).isEqualTo(SealKind.PERSON);
    }

    @Test
    void an_expired_key_and_one_that_is_not_yet_valid_refuse() throws Exception {
        KeyStoreSettings key = SampleKey.of(KeyUsage.digitalSignature).in(folder);
        DocumentSigner late = installation(key, SampleKey.UNTIL.plusSeconds(1)).signer();
        DocumentSigner early = installation(key, SampleKey.FROM.minusSeconds(1)).signer();

        assertThat(late.trouble()).isPresent();
        assertThat(late.trouble()).map(Refusal::code).contains("signing.key.expired");
        assertThat(early.trouble()).map(Refusal::code).contains("signing.key.notYet");
        assertThatThrownBy(() -> late.sign(Installation.frozen(), LINE)).isInstanceOf(Refusal.class);
    }

    @Test
    void without_a_key_outside_the_demo_only_paper_remains() {
        DocumentSigner signer = installation(null, Installation.SIGNING_DAY).signer();

        assertThat(signer.trouble()).map(Refusal::code).contains("signing.key.none");
    }

    @Test
    void the_demos_authority_is_made_once_and_only_its_owner_reads_it() throws Exception {
        var first = Installation.demo(folder).trusted().all();
        var second = Installation.demo(folder).trusted().all();

        assertThat(second).isEqualTo(first).hasSize(1);
        for (String file : new String[] {"authority.p12", "authority.password"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(
                            folder.resolve("signing-demo").resolve(file))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void a_wrong_password_is_told_without_telling_it() throws Exception {
        KeyStoreSettings key = SampleKey.of(KeyUsage.digitalSignature).in(folder);

        refused(
                new KeyStoreSettings(key.type(), key.file(), "fel-och-hemligt", key.alias()),
                "key-store.password",
                "this one is wrong");
    }

    @Test
    void a_missing_file_and_a_file_of_another_kind_are_told() throws Exception {
        Path text = Files.writeString(folder.resolve("text.p12"), "Hej");

        refused(of(folder.resolve("saknas.p12")), "key-store.file", "there is none");
        refused(of(text), "key-store.file", "this is none");
    }

    @Test
    void a_missing_alias_names_those_that_are_there_and_a_certificate_is_no_key() throws Exception {
        KeyStoreSettings key = SampleKey.of(KeyUsage.digitalSignature).in(folder);

        refused(of(key, "saknas"), "key-store.alias", "nyckel");
        refused(of(key, "bara-certifikat"), "key-store.alias", "private key");
        assertThat(KeyStoreReader.read(of(key, null)).certificate()).isNotNull();
    }

    @Test
    void a_certificate_without_the_right_to_sign_and_a_weak_key_are_told() throws Exception {
        refused(SampleKey.of(KeyUsage.keyEncipherment).in(folder), "key-store.alias", "right to sign");
        refused(
                SampleKey.of(KeyUsage.digitalSignature, false, "RSA", 1024).in(folder),
                "key-store.alias",
                "2048 bits or more");
    }

    @Test
    void a_key_and_a_certificate_that_do_not_belong_together_are_told() throws Exception {
        SampleKey one = SampleKey.of(KeyUsage.digitalSignature);
        SampleKey other = SampleKey.of(KeyUsage.digitalSignature);

        refused(new SampleKey(one.pair(), other.certificate()).in(folder), "key-store.alias", "belongs to another");
    }

    @Test
    void a_folder_of_trusted_certificates_holds_nothing_else() throws Exception {
        Path file = Files.writeString(folder.resolve("anteckning.txt"), "Hej");

        assertThatThrownBy(() -> Installation.with(null, folder, Installation.SIGNING_DAY)
                        .trusted())
                .isInstanceOf(ConfigurationMistake.class)
                .hasMessageContaining("arshjul.signing.trusted")
                .hasMessageContaining(file.getFileName().toString());
    }

    private static KeyStoreSettings of(Path file) {
        return new KeyStoreSettings(KeyStoreType.PKCS12, file, SampleKey.PASSWORD, SampleKey.ALIAS);
    }

    private static KeyStoreSettings of(KeyStoreSettings key, String alias) {
        return new KeyStoreSettings(key.type(), key.file(), key.password(), alias);
    }

    private static Installation installation(KeyStoreSettings key, Instant now) {
        return Installation.with(key, null, now);
    }

    private static void refused(KeyStoreSettings key, String place, String said) {
        assertThatThrownBy(() -> KeyStoreReader.read(key))
                .isInstanceOf(ConfigurationMistake.class)
                .hasMessageContaining("arshjul.signing." + place)
                .hasMessageContaining(said)
                .hasMessageNotContaining(key.password());
        assertThat(key.toString()).doesNotContain(key.password());
    }
}
