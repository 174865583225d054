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

/** A folder of certificates (PEM) that an installation trusts. */
public final class CertificateFolder {

    private CertificateFolder() {}

    /**
     * All certificates in it.
     *
     * @param setting which names the folder
     * @throws ConfigurationMistake for a folder that is not there, or holds anything else
     */
    public static List<X509Certificate> read(Path folder, String setting) {
        List<X509Certificate> certificates = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                certificates.addAll(certificates(folder, file, setting));
            }
        } catch (IOException unreadable) {
            throw mistake(folder, setting, "a folder that exists and may be read; there is none");
        }
        return certificates;
    }

    private static List<X509Certificate> certificates(Path folder, Path file, String setting) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            Collection<? extends Certificate> found =
                    CertificateFactory.getInstance("X.509").generateCertificates(content);
            if (found.isEmpty()) {
                throw mistake(
                        folder,
                        setting,
                        "a folder of certificates in PEM and nothing else; %s holds none".formatted(file));
            }
            return found.stream().map(X509Certificate.class::cast).toList();
        } catch (CertificateException unreadable) {
            throw mistake(
                    folder, setting, "a folder of certificates in PEM and nothing else; %s is none".formatted(file));
        }
    }

    private static ConfigurationMistake mistake(Path folder, String setting, String allowed) {
        return new ConfigurationMistake(List.of(new Mistake(setting, folder, allowed)));
    }
}
