package org.arshjul.signing.pades;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.arshjul.signing.pades.SigningSettings.KeyStoreSettings;
import org.arshjul.signing.pades.SigningSettings.KeyStoreType;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** The authority that the demo makes for itself at its first start; good for nothing else. */
final class DemoAuthority {

    private static final String ALIAS = "demo";
    private static final String NAME = "CN=DEMO Årshjul\\, inte för riktiga avtal, O=DEMO Årshjul, C=SE";

    /** The demo's clock can be moved. */
    private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");

    private static final Instant UNTIL = Instant.parse("9999-12-31T23:59:59Z");
    private static final int PASSWORD_BYTES = 24;

    private DemoAuthority() {}

    /** Where it is; it is made when it is not there, by one of several that start at once. */
    static KeyStoreSettings in(Path folder) {
        Path home = folder.resolve("signing-demo");
        try {
            if (!Files.exists(home)) {
                make(folder, home);
            }
            return new KeyStoreSettings(
                    KeyStoreType.PKCS12,
                    home.resolve("authority.p12"),
                    Files.readString(home.resolve("authority.password")),
                    ALIAS);
        } catch (IOException failed) {
            throw new UncheckedIOException("no demo authority in " + home, failed);
        }
    }

    private static void make(Path folder, Path home) throws IOException {
        Files.createDirectories(folder);
        Path made = Files.createTempDirectory(folder, "signing-demo-");
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        write(made.resolve("authority.password"), password.getBytes(StandardCharsets.US_ASCII));
        try (OutputStream file = Files.newOutputStream(own(made.resolve("authority.p12")))) {
            KeyPair pair = OneTimeKeys.pair();
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(
                    ALIAS, pair.getPrivate(), password.toCharArray(), new X509Certificate[] {certificate(pair)});
            store.store(file, password.toCharArray());
        } catch (GeneralSecurityException | OperatorCreationException impossible) {
            throw new IllegalStateException("no demo authority", impossible);
        }
        try {
            Files.move(made, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException otherWasFirst) {
            if (!Files.exists(home)) {
                throw otherWasFirst;
            }
            for (String file : List.of("authority.password", "authority.p12")) {
                Files.delete(made.resolve(file));
            }
            Files.delete(made);
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.write(own(file), content);
    }

    /** An empty file for the owner alone, where the system knows owners. */
    private static Path own(Path file) throws IOException {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createFile(file);
    }

    private static X509Certificate certificate(KeyPair pair)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        return new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                new X500Name(NAME),
                                OneTimeKeys.serial(),
                                Date.from(FROM),
                                Date.from(UNTIL),
                                new X500Name(NAME),
                                pair.getPublic())
                        .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                        .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
                        .addExtension(
                                Extension.subjectKeyIdentifier,
                                false,
                                new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()))
                        .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
    }
}
