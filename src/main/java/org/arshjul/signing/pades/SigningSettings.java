package org.arshjul.signing.pades;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * With what contracts are signed electronically.
 *
 * @param keyStore where the installation's key is; null for none: then only paper remains, but in the demo
 * @param timeStamp who certifies the time of each signature
 * @param trusted a folder of certificates (PEM) that signatures may rest on beside the present key's, such as those of
 *     keys used before; null for none
 * @param demoFolder where the demo keeps the authority that it makes for itself
 * @param service where each person signs with an e-identification besides; null for none
 */
@Validated
@ConfigurationProperties(value = "arshjul.signing", ignoreUnknownFields = false)
public record SigningSettings(
        @Valid KeyStoreSettings keyStore,
        @DefaultValue @Valid TimeStampSettings timeStamp,
        Path trusted,
        @DefaultValue("data") @NotNull Path demoFolder,
        @Valid ServiceSettings service) {

    /** The kinds of key stores. */
    public enum KeyStoreType {
        PKCS12,
        PKCS11
    }

    /** What a time stamp is taken of. */
    public enum StampDigest {
        SHA_256,
        SHA_512
    }

    /**
     * Where a key is.
     *
     * @param file the PKCS#12 file, or for PKCS#11 the configuration of Java's SunPKCS11 provider
     * @param alias which key; may be left out where there is only one
     */
    public record KeyStoreSettings(
            @DefaultValue("pkcs12") @NotNull KeyStoreType type,

            @NotNull(message = "the key store's file, such as config/signing.p12")
            Path file,

            @NotBlank(message = "the key store's password; best set by ARSHJUL_SIGNING_KEYSTORE_PASSWORD")
            String password,

            String alias) {

        /** Without the password. */
        @Override
        public String toString() {
            return "%s %s %s".formatted(type, file, alias);
        }
    }

    /**
     * A time-stamping service (RFC 3161).
     *
     * @param url its address; null for none: then the moment of a signature is by this programme's clock alone
     * @param connectTimeout how long it may take to be reached
     * @param readTimeout how long it may take to answer
     */
    public record TimeStampSettings(
            URI url,
            @DefaultValue("5s") @NotNull Duration connectTimeout,
            @DefaultValue("5s") @NotNull Duration readTimeout,
            @DefaultValue("sha-512") @NotNull StampDigest digest) {}

    /**
     * A signing service with the interface of the Cloud Signature Consortium (CSC API 2).
     *
     * @param name what people call it
     * @param url where its interface is
     * @param oauth where its OAuth 2 is, as its {@code info} tells
     * @param qualifier which kind of signature is asked for
     * @param algorithm how its persons sign, as an object identifier; RSA with SHA-256 where nothing is said
     * @param trusted a folder of the certificates (PEM) that its persons' certificates rest on
     * @param visit how long a person may take there
     * @param readTimeout how long the service may take to sign all documents of a visit
     */
    public record ServiceSettings(
            @NotBlank(message = "what people call the signing service")
            String name,

            @NotNull(message = "the address of the service's interface")
            URI url,

            @NotNull(message = "the address of the service's OAuth 2")
            URI oauth,

            @NotBlank(message = "what the service knows this installation by")
            String clientId,

            @NotBlank(message = "the client's secret; best set by ARSHJUL_SIGNING_SERVICE_CLIENTSECRET")
            String clientSecret,

            @DefaultValue("eu_eidas_aes") @NotBlank String qualifier,
            @DefaultValue("1.2.840.113549.1.1.11") @NotBlank String algorithm,

            @NotNull(message = "a folder with the certificates of the service's issuers")
            Path trusted,

            @DefaultValue("15m") @NotNull Duration visit,
            @DefaultValue("5s") @NotNull Duration connectTimeout,
            @DefaultValue("60s") @NotNull Duration readTimeout) {

        /** Without the secret. */
        @Override
        public String toString() {
            return "%s %s".formatted(name, url);
        }
    }
}
