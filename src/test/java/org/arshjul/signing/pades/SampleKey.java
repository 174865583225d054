package org.arshjul.signing.pades;

import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.arshjul.signing.pades.SigningSettings.KeyStoreSettings;
import org.arshjul.signing.pades.SigningSettings.KeyStoreType;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A key with a certificate of its own making, for one use. */
record SampleKey(KeyPair pair, X509Certificate certificate) {

    static final String PASSWORD = "hemligt-i-provet";
    static final String ALIAS = "nyckel";
    static final Instant FROM = Instant.parse("2024-01-01T00:00:00Z");
    static final Instant UNTIL = Instant.parse("2029-01-01T00:00:00Z");

    static SampleKey of(int usage) throws Exception {
        return of(usage, false, "RSA", 2048);
    }

    static SampleKey ofTimeStamps() throws Exception {
        return of(KeyUsage.digitalSignature, true, "RSA", 2048);
    }

    static SampleKey of(int usage, boolean stamps, String algorithm, int bits) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(bits);
        KeyPair pair = generator.generateKeyPair();
        X500Name name = new X500Name("CN=Prov " + (stamps ? "tid" : "stämpel") + ", O=Provkommunen, C=SE");
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                name, BigInteger.TEN, Date.from(FROM), Date.from(UNTIL), name, pair.getPublic());
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
        if ((usage & KeyUsage.keyCertSign) != 0) {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
        }
        if (stamps) {
            builder.addExtension(
                    Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        }
        String signature = algorithm.equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
        return new SampleKey(
                pair,
                new JcaX509CertificateConverter()
                        .getCertificate(
                                builder.build(new JcaContentSignerBuilder(signature).build(pair.getPrivate()))));
    }

    /** In a PKCS#12 file. */
    KeyStoreSettings in(Path folder) throws Exception {
        Path file = folder.resolve("nyckel.p12");
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(ALIAS, pair.getPrivate(), PASSWORD.toCharArray(), new X509Certificate[] {certificate});
        store.setCertificateEntry("bara-certifikat", certificate);
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
        return new KeyStoreSettings(KeyStoreType.PKCS12, file, PASSWORD, ALIAS);
    }
}
