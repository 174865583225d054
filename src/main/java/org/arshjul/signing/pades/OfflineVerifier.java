package org.arshjul.signing.pades;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import java.security.cert.X509Certificate;
import java.util.List;

/** How the library is told which certificates count, without any source that would ask for others or for revocations on the network. */
public final class OfflineVerifier {

    private OfflineVerifier() {}

    public static CommonCertificateVerifier trusting(List<X509Certificate> certificates) {
        CommonTrustedCertificateSource source = new CommonTrustedCertificateSource();
        certificates.forEach(certificate -> source.addCertificate(new CertificateToken(certificate)));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
        verifier.setTrustedCertSources(source);
        return verifier;
    }
}
