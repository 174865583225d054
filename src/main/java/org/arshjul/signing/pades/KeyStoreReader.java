package org.arshjul.signing.pades;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.security.Signature;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javax.security.auth.login.LoginException;
import org.arshjul.platform.config.ConfigurationMistake;
import org.arshjul.platform.config.ConfigurationMistake.Mistake;
import org.arshjul.signing.pades.SigningSettings.KeyStoreSettings;
import org.arshjul.signing.pades.SigningSettings.KeyStoreType;

/** Takes the installation's key out of its store, or says which value of the configuration is wrong. */
final class KeyStoreReader {

    private static final String PREFIX = "arshjul.signing.key-store.";
    private static final int SIGNATURES = 0;
    private static final int NON_REPUDIATION = 1;
    private static final int SHORTEST_RSA = 2048;
    private static final int SHORTEST_EC = 256;

    private final KeyStoreSettings settings;

    private KeyStoreReader(KeyStoreSettings settings) {
        this.settings = settings;
    }

    /** The key as configured; a {@link ConfigurationMistake} that holds no secret when it cannot be used. */
    static SigningKey read(KeyStoreSettings settings) {
        return new KeyStoreReader(settings).read();
    }

    private SigningKey read() {
        if (!Files.isReadable(settings.file())) {
            throw mistake("file", settings.file(), "a file that exists and may be read; there is none");
        }
        Provider provider = provider();
        try {
            KeyStore store = open(provider);
            String alias = alias(store);
            Key key = store.getKey(alias, settings.password().toCharArray());
            if (!(key instanceof PrivateKey own)) {
                throw mistake("alias", alias, "the name of a private key; what has that name is none");
            }
            Certificate[] chain = store.getCertificateChain(alias);
            if (chain == null || !(chain[0] instanceof X509Certificate)) {
                throw mistake("alias", alias, "a key with its certificate (X.509); this one has none");
            }
            List<X509Certificate> certificates =
                    Stream.of(chain).map(X509Certificate.class::cast).toList();
            SigningKey found = new SigningKey(own, certificates, provider);
            check(found, alias);
            return found;
        } catch (UnrecoverableKeyException wrong) {
            throw mistake("password", null, "the password that opens the key in %s too".formatted(settings.file()));
        } catch (GeneralSecurityException unusable) {
            throw mistake(
                    "file",
                    settings.file(),
                    "a key store of the type %s that Java can read; it says: %s"
                            .formatted(settings.type(), unusable.getMessage()));
        }
    }

    private Provider provider() {
        if (settings.type() == KeyStoreType.PKCS12) {
            return null;
        }
        try {
            return Security.getProvider("SunPKCS11").configure(settings.file().toString());
        } catch (InvalidParameterException | ProviderException unusable) {
            throw mistake(
                    "file",
                    settings.file(),
                    "a configuration of SunPKCS11 with name, library and slot of a token that is there; it says: "
                            + reason(unusable));
        }
    }

    private KeyStore open(Provider provider) throws GeneralSecurityException {
        KeyStore store = provider == null ? KeyStore.getInstance("PKCS12") : KeyStore.getInstance("PKCS11", provider);
        try (InputStream file = provider == null ? Files.newInputStream(settings.file()) : null) {
            store.load(file, settings.password().toCharArray());
            return store;
        } catch (IOException unreadable) {
            if (unreadable.getCause() instanceof UnrecoverableKeyException
                    || unreadable.getCause() instanceof LoginException) {
                throw mistake("password", null, "the password of %s; this one is wrong".formatted(settings.file()));
            }
            throw mistake(
                    "file",
                    settings.file(),
                    "a key store of the type %s (set by type); this is none".formatted(settings.type()));
        }
    }

    private String alias(KeyStore store) throws GeneralSecurityException {
        List<String> names = Collections.list(store.aliases());
        if (settings.alias() == null || settings.alias().isBlank()) {
            List<String> keys =
                    names.stream().filter(name -> isKey(store, name)).toList();
            if (keys.size() != 1) {
                throw mistake("alias", null, "one of " + keys);
            }
            return keys.get(0);
        }
        if (!store.containsAlias(settings.alias())) {
            throw mistake("alias", settings.alias(), "one of " + names);
        }
        return settings.alias();
    }

    private static boolean isKey(KeyStore store, String name) {
        try {
            return store.isKeyEntry(name);
        } catch (GeneralSecurityException notLoaded) {
            throw new IllegalStateException(notLoaded);
        }
    }

    private void check(SigningKey found, String alias) throws GeneralSecurityException {
        int bits = found.certificate().getPublicKey() instanceof RSAPublicKey rsa
                ? rsa.getModulus().bitLength()
                : found.certificate().getPublicKey() instanceof ECPublicKey curve
                        ? curve.getParams().getOrder().bitLength()
                        : 0;
        int shortest = found.certificate().getPublicKey() instanceof RSAPublicKey ? SHORTEST_RSA : SHORTEST_EC;
        if (bits < shortest) {
            throw mistake(
                    "alias",
                    alias,
                    "a key of the kind RSA with %d bits or more, or EC with %d or more"
                            .formatted(SHORTEST_RSA, SHORTEST_EC));
        }
        boolean[] uses = found.certificate().getKeyUsage();
        if (!found.isAuthority() && uses != null && !uses[SIGNATURES] && !uses[NON_REPUDIATION]) {
            throw mistake(
                    "alias",
                    alias,
                    "a key whose certificate has the right to sign documents (keyUsage digitalSignature or"
                            + " nonRepudiation) or to certify others (keyCertSign)");
        }
        if (!belongs(found)) {
            throw mistake("alias", alias, "a key that belongs to its certificate; this one belongs to another");
        }
    }

    private static boolean belongs(SigningKey found) throws GeneralSecurityException {
        byte[] probe = new byte[1];
        Signature signature = Signature.getInstance(found.algorithm());
        signature.initVerify(found.certificate().getPublicKey());
        signature.update(probe);
        return signature.verify(found.sign(probe));
    }

    private static String reason(Exception failure) {
        return failure.getCause() == null
                ? failure.getMessage()
                : failure.getCause().getMessage();
    }

    private static ConfigurationMistake mistake(String key, Object value, String allowed) {
        return new ConfigurationMistake(List.of(new Mistake(PREFIX + key, value, allowed)));
    }
}
