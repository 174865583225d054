package org.arshjul.signing.pades;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Keys of one person for one signature, certified by an authority; they are never written anywhere. */
final class OneTimeKeys {

    /** Nobody needs to revoke what was thrown away at once: RFC 9608. */
    static final ASN1ObjectIdentifier NO_REVOCATION_AVAILABLE = new ASN1ObjectIdentifier("2.5.29.56");

    /** RFC 9336. */
    private static final KeyPurposeId DOCUMENT_SIGNING =
            KeyPurposeId.getInstance(new ASN1ObjectIdentifier("1.3.6.1.5.5.7.3.36"));

    private static final Duration VALID_BEFORE = Duration.ofMinutes(5);
    private static final Duration VALID_AFTER = Duration.ofHours(1);
    private static final int SERIAL_BITS = 127;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimeKeys() {}

    static KeyPair pair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
        return generator.generateKeyPair();
    }

    /** A fresh key for whom that line names, valid around the moment of the signature. */
    static SigningKey issue(SigningKey authority, SignatureLine line) throws GeneralSecurityException {
        KeyPair pair = pair();
        X500NameBuilder subject = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, line.name())
                .addRDN(BCStyle.SERIALNUMBER, line.personId())
                .addRDN(BCStyle.T, line.office())
                .addRDN(BCStyle.O, line.organisation())
                .addRDN(BCStyle.C, "SE");
        try {
            JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
            X509v3CertificateBuilder certificate = new JcaX509v3CertificateBuilder(
                            authority.certificate(),
                            serial(),
                            Date.from(from(authority, line.at())),
                            Date.from(until(authority, line.at())),
                            subject.build(),
                            pair.getPublic())
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                    .addExtension(
                            Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation))
                    .addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(DOCUMENT_SIGNING))
                    .addExtension(
                            Extension.subjectKeyIdentifier,
                            false,
                            extensions.createSubjectKeyIdentifier(pair.getPublic()))
                    .addExtension(
                            Extension.authorityKeyIdentifier,
                            false,
                            extensions.createAuthorityKeyIdentifier(authority.certificate()))
                    .addExtension(NO_REVOCATION_AVAILABLE, false, DERNull.INSTANCE);
            List<X509Certificate> chain = new ArrayList<>();
            chain.add(signed(certificate, authority));
            chain.addAll(authority.chain());
            return new SigningKey(pair.getPrivate(), List.copyOf(chain), null);
        } catch (IOException | OperatorCreationException impossible) {
            throw new GeneralSecurityException("no certificate for " + line.personId(), impossible);
        }
    }

    static BigInteger serial() {
        return new BigInteger(SERIAL_BITS, RANDOM).add(BigInteger.ONE);
    }

    static X509Certificate signed(X509v3CertificateBuilder certificate, SigningKey authority)
            throws OperatorCreationException, GeneralSecurityException {
        JcaContentSignerBuilder signer = new JcaContentSignerBuilder(authority.algorithm());
        if (authority.provider() != null) {
            signer.setProvider(authority.provider());
        }
        return new JcaX509CertificateConverter().getCertificate(certificate.build(signer.build(authority.key())));
    }

    private static Instant from(SigningKey authority, Instant moment) {
        Instant earliest = authority.certificate().getNotBefore().toInstant();
        Instant from = moment.minus(VALID_BEFORE);
        return from.isBefore(earliest) ? earliest : from;
    }

    private static Instant until(SigningKey authority, Instant moment) {
        Instant latest = authority.certificate().getNotAfter().toInstant();
        Instant until = moment.plus(VALID_AFTER);
        return until.isAfter(latest) ? latest : until;
    }
}
