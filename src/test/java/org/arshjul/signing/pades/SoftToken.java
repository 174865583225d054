package org.arshjul.signing.pades;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import org.arshjul.DebianPackages;
import org.arshjul.OutsideProgram;
import org.arshjul.signing.pades.SigningSettings.KeyStoreSettings;
import org.arshjul.signing.pades.SigningSettings.KeyStoreType;

/** Debian's SoftHSM: a PKCS#11 token without hardware; installed where it is missing and may be installed. */
final class SoftToken implements AutoCloseable {

    static final String PIN = "1234";

    private static final Path PROGRAM = Path.of("/usr/bin/softhsm2-util");
    private static final Path LIBRARY = Path.of("/usr/lib/softhsm/libsofthsm2.so");
    private static final Path TOKENS = Path.of("/var/lib/softhsm/tokens");
    private static final String PACKAGE = "softhsm2";
    private static final Path LOG = Path.of("target", "softhsm.log");

    private final String label = "arshjul-" + System.nanoTime();
    private final Path configuration;
    private final Path place;

    /** An empty token; all must be made before the first is used, for a process sees no later ones. */
    SoftToken(Path folder) throws IOException {
        DebianPackages.require(PACKAGE, () -> !Files.isExecutable(PROGRAM), LOG);
        run("%s --init-token --free --label %s --so-pin 12345678 --pin %s".formatted(PROGRAM, label, PIN));
        place = place();
        configuration = Files.writeString(folder.resolve(label + ".cfg"), """
                name = %s
                library = %s
                slot = %s
                """.formatted(label, LIBRARY, slot(label)));
    }

    KeyStoreSettings settings(String pin, String alias) {
        return new KeyStoreSettings(KeyStoreType.PKCS11, configuration, pin, alias);
    }

    /** Puts a key into it under that name. */
    void hold(String alias, SampleKey key) throws Exception {
        Provider provider = Security.getProvider("SunPKCS11").configure(configuration.toString());
        KeyStore store = KeyStore.getInstance("PKCS11", provider);
        store.load(null, PIN.toCharArray());
        store.setKeyEntry(alias, key.pair().getPrivate(), null, new X509Certificate[] {key.certificate()});
    }

    /** Somebody pulls it out of the machine. */
    void takeOut() throws IOException {
        Files.move(place, beside());
    }

    /** And plugs it in again. */
    void plugIn() throws IOException {
        Files.move(beside(), place);
    }

    private Path beside() {
        return TOKENS.resolveSibling("out-" + label);
    }

    /** Its folder among those of other builds on this machine. */
    private Path place() throws IOException {
        try (Stream<Path> tokens = Files.list(TOKENS)) {
            for (Path token : tokens.toList()) {
                String object = Files.readString(token.resolve("token.object"), StandardCharsets.ISO_8859_1);
                if (object.contains(label)) {
                    return token;
                }
            }
        }
        throw new AssertionError("no folder of the token " + label);
    }

    @Override
    public void close() throws IOException {
        run("%s --delete-token --token %s".formatted(PROGRAM, label));
    }

    private static String slot(String label) throws IOException {
        run(PROGRAM + " --show-slots");
        String slot = "";
        for (String line : Files.readAllLines(LOG)) {
            if (line.startsWith("Slot ")) {
                slot = line.substring("Slot ".length()).strip();
            } else if (line.contains("Label:") && line.strip().endsWith(label)) {
                return slot;
            }
        }
        throw new AssertionError("no token " + label);
    }

    private static void run(String command) throws IOException {
        if (OutsideProgram.run(List.of("sh", "-c", command), LOG, LOG) != 0) {
            throw new AssertionError("%s failed: %s".formatted(command, Files.readString(LOG)));
        }
    }
}
