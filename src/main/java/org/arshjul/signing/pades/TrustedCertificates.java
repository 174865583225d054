package org.arshjul.signing.pades;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.arshjul.platform.config.ConfigurationMistake;
import org.arshjul.platform.config.ConfigurationMistake.Mistake;
import org.springframework.stereotype.Component;

/** The certificates on which a signature may rest: the present key's, and those that the installation keeps. */
@Component
class TrustedCertificates {

    private final List<X509Certificate> certificates = new ArrayList<>();

    TrustedCertificates(SigningKeys keys, SigningSettings settings) {
        certificates.addAll(keys.certificates());
        if (settings.trusted() != null) {
            read(settings.trusted());
        }
    }

    List<X509Certificate> all() {
        return List.copyOf(certificates);
    }

    private void read(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                certificates.addAll(certificates(folder, file));
            }
        } catch (IOException unreadable) {
            throw mistake(folder, "a folder that exists and may be read; there is none");
        }
    }

    private static List<X509Certificate> certificates(Path folder, Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            Collection<? extends Certificate> found =
                    CertificateFactory.getInstance("X.509").generateCertificates(content);
            if (found.isEmpty()) {
                throw mistake(
                        folder, "a folder of certificates in PEM and nothing else; %s holds none".formatted(file));
            }
            return found.stream().map(X509Certificate.class::cast).toList();
        } catch (CertificateException unreadable) {
            throw mistake(folder, "a folder of certificates in PEM and nothing else; %s is none".formatted(file));
        }
    }

    private static ConfigurationMistake mistake(Path folder, String allowed) {
        return new ConfigurationMistake(List.of(new Mistake("arshjul.signing.trusted", folder, allowed)));
    }
}
