package org.arshjul.signing.pades;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.signing.ContractData.PartyData;
import org.arshjul.signing.DocumentState;
import org.arshjul.signing.SampleContract;
import org.arshjul.signing.pades.SigningSettings.KeyStoreSettings;
import org.arshjul.signing.pades.SigningSettings.StampDigest;
import org.arshjul.signing.pades.SigningSettings.TimeStampSettings;
import org.springframework.mock.env.MockEnvironment;

/** An installation that signs: with the demo's authority, or with what a test configures. */
final class Installation {

    static final Instant SIGNING_DAY = Instant.parse("2026-12-08T09:15:00Z");
    static final Duration PATIENCE = Duration.ofSeconds(1);

    private final SigningSettings settings;
    private final SigningKeys keys;

    private Installation(SigningSettings settings, Instant now, String profile) {
        ProgrammeClock clock = mock(ProgrammeClock.class);
        when(clock.instant()).thenReturn(now);
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(profile);
        this.settings = settings;
        this.keys = new SigningKeys(settings, environment, clock);
    }

    static Installation demo(Path folder) {
        return new Installation(settings(null, null, null, folder), SIGNING_DAY, "demo");
    }

    static Installation stamping(Path folder, URI service) {
        return new Installation(settings(null, service, null, folder), SIGNING_DAY, "demo");
    }

    static Installation with(KeyStoreSettings keyStore, Path trusted, Instant now) {
        return new Installation(settings(keyStore, null, trusted, Path.of("unused")), now, "office");
    }

    private static SigningSettings settings(KeyStoreSettings key, URI service, Path trusted, Path folder) {
        return new SigningSettings(
                key, new TimeStampSettings(service, PATIENCE, PATIENCE, StampDigest.SHA_512), trusted, folder, null);
    }

    DocumentSigner signer() {
        return new DocumentSigner(keys, settings);
    }

    SignatureCheck check() {
        return new SignatureCheck(new TrustedCertificates(keys, settings));
    }

    TrustedCertificates trusted() {
        return new TrustedCertificates(keys, settings);
    }

    static byte[] frozen() {
        return SampleContract.document(DocumentState.FIXED).pdf();
    }

    /** The files after each of the eight signatures. */
    List<SignedPdf> signedByAll(byte[] frozen) {
        List<SignedPdf> files = new ArrayList<>();
        byte[] file = frozen;
        for (PartyData party : SampleContract.PARTIES) {
            SignedPdf signed = signer().sign(file, line(party));
            files.add(signed);
            file = signed.bytes();
        }
        return files;
    }

    static SignatureLine line(PartyData party) {
        return new SignatureLine(
                party.id(),
                party.id() + ".signatory",
                party.signatory() == null ? "Kim Löv" : party.signatory(),
                party.office(),
                party.name(),
                "Undertecknar Klimatkontrakt 2030 – Enköpings kommun för " + party.name(),
                SIGNING_DAY);
    }
}
