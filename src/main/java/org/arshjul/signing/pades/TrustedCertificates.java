package org.arshjul.signing.pades;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The certificates on which a signature may rest: the present key's, and those that the installation keeps. */
@Component
class TrustedCertificates {

    private final List<X509Certificate> certificates = new ArrayList<>();

    TrustedCertificates(SigningKeys keys, SigningSettings settings) {
        certificates.addAll(keys.certificates());
        if (settings.trusted() != null) {
            certificates.addAll(CertificateFolder.read(settings.trusted(), "arshjul.signing.trusted"));
        }
    }

    List<X509Certificate> all() {
        return List.copyOf(certificates);
    }
}
