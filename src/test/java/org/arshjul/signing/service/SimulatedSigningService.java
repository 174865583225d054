package org.arshjul.signing.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import eu.europa.esig.dss.cades.CAdESSignatureParameters;
import eu.europa.esig.dss.cades.signature.CAdESService;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DigestDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A signing service as its clients see it, over real HTTP: a page where a person says who they are and allows the signatures,
 * OAuth 2 with a code and PKCE, {@code signDoc}; it can also go wrong in each of the ways in which such a service can.
 */
public final class SimulatedSigningService implements AutoCloseable {

    /** How it behaves from now on. */
    public enum Behaviour {
        RIGHT,
        DOWN,
        FEWER_SIGNATURES,
        NO_SIGNATURE,
        ANOTHER_DOCUMENT,
        A_CONTENT_OF_ITS_OWN,
        UNKNOWN_ISSUER
    }

    public static final String NAME = "Provlegitimation";
    public static final String CLIENT = "arshjul";
    public static final String SECRET = "hemligt-i-provet";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Date FROM = Date.from(Instant.parse("2024-01-01T00:00:00Z"));
    private static final Date UNTIL = Date.from(Instant.parse("2999-01-01T00:00:00Z"));

    /** What somebody allowed on its page. */
    private record Allowed(String name, Map<String, String> asked) {}

    private record Issuer(KeyPair pair, X509Certificate certificate) {}

    private final HttpServer server;
    private final Issuer issuer = issuer("Provlegitimation CA");
    private final Issuer unknown = issuer("Okänd CA");
    private final KeyPair persons = pair();
    private final Map<String, Allowed> codes = new ConcurrentHashMap<>();
    private final Map<String, Allowed> tokens = new ConcurrentHashMap<>();
    private volatile Behaviour behaviour = Behaviour.RIGHT;

    public SimulatedSigningService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "signing-service");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/csc/v2/oauth2/authorize", this::page);
        server.createContext("/csc/v2/oauth2/allowed", this::allowed);
        server.createContext("/csc/v2/oauth2/token", this::token);
        server.createContext("/csc/v2/signatures/signDoc", this::signDoc);
        server.start();
    }

    /** Where its interface is. */
    public URI url() {
        return URI.create(
                "http://localhost:%d/csc/v2".formatted(server.getAddress().getPort()));
    }

    /** A folder with the certificate that its persons' certificates rest on. */
    public Path trusted(Path folder) throws IOException {
        Files.writeString(
                Files.createDirectories(folder).resolve("issuer.pem"),
                DSSUtils.convertToPEM(new CertificateToken(issuer.certificate())));
        return folder;
    }

    public void behaves(Behaviour from) {
        behaviour = from;
    }

    private void page(HttpExchange exchange) throws IOException {
        Map<String, String> asked = fields(exchange.getRequestURI().getRawQuery());
        String hidden = asked.entrySet().stream()
                .map(one -> "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                        .formatted(one.getKey(), HtmlUtils.htmlEscape(one.getValue())))
                .collect(Collectors.joining());
        send(exchange, 200, "text/html; charset=utf-8", """
                <!DOCTYPE html><html lang="sv"><title>%1$s</title><h1>%1$s</h1>
                <p>Du undertecknar %2$s dokument.</p>
                <form method="post" action="allowed">%3$s
                <label>Namn <input name="name" autofocus></label>
                <button name="answer" value="sign">Underteckna</button> <button name="answer" value="cancel">Avbryt</button>
                </form></html>
                """.formatted(NAME, asked.get("numSignatures"), hidden)
                .getBytes(StandardCharsets.UTF_8));
    }

    private void allowed(HttpExchange exchange) throws IOException {
        Map<String, String> asked = fields(body(exchange));
        UriComponentsBuilder back =
                UriComponentsBuilder.fromUriString(asked.get("redirect_uri")).queryParam("state", asked.get("state"));
        if (asked.get("answer").equals("sign")) {
            String code = UUID.randomUUID().toString();
            codes.put(code, new Allowed(asked.get("name"), asked));
            back.queryParam("code", code);
        } else {
            back.queryParam("error", "access_denied");
        }
        exchange.getResponseHeaders().set("Location", back.toUriString());
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = fields(body(exchange));
        Allowed allowed = codes.remove(form.getOrDefault("code", ""));
        boolean right = allowed != null
                && behaviour != Behaviour.DOWN
                && CLIENT.equals(form.get("client_id"))
                && SECRET.equals(form.get("client_secret"))
                && allowed.asked().get("redirect_uri").equals(form.get("redirect_uri"))
                && allowed.asked().get("code_challenge").equals(challenge(form.get("code_verifier")));
        if (!right) {
            send(exchange, behaviour == Behaviour.DOWN ? 503 : 400, "application/json", "{}".getBytes());
            return;
        }
        String token = UUID.randomUUID().toString();
        tokens.put(token, allowed);
        send(exchange, 200, "application/json", JSON.writeValueAsBytes(Map.of("access_token", token)));
    }

    private void signDoc(HttpExchange exchange) throws IOException {
        String sent = exchange.getRequestHeaders().getFirst("Authorization");
        Allowed allowed = tokens.remove(sent == null ? "" : sent.replace("Bearer ", ""));
        JsonNode documents =
                JSON.readTree(body(exchange)).path("documentDigests").path(0);
        List<String> hashes = StreamSupport.stream(documents.path("hashes").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        if (allowed == null
                || !forAddress(hashes).equals(allowed.asked().get("hashes"))
                || !documents.path("signed_envelope_property").asText().equals("Detached")) {
            send(exchange, 403, "application/json", "{}".getBytes());
            return;
        }
        int most = behaviour == Behaviour.FEWER_SIGNATURES ? hashes.size() - 1 : hashes.size();
        List<byte[]> signatures = hashes.stream()
                .limit(most)
                .map(hash -> signature(allowed.name(), hash))
                .toList();
        send(exchange, 200, "application/json", JSON.writeValueAsBytes(Map.of("SignatureObject", signatures)));
    }

    private byte[] signature(String name, String hash) {
        try {
            if (behaviour == Behaviour.NO_SIGNATURE) {
                return new byte[] {1, 2, 3};
            }
            boolean own = behaviour == Behaviour.A_CONTENT_OF_ITS_OWN;
            DSSDocument document = own
                    ? new InMemoryDocument("något annat".getBytes(StandardCharsets.UTF_8))
                    : new DigestDocument(
                            DigestAlgorithm.SHA256,
                            behaviour == Behaviour.ANOTHER_DOCUMENT
                                    ? Base64.getEncoder()
                                            .encodeToString(DSSUtils.digest(DigestAlgorithm.SHA256, new byte[1]))
                                    : hash);
            Issuer by = behaviour == Behaviour.UNKNOWN_ISSUER ? unknown : issuer;
            CAdESSignatureParameters parameters = new CAdESSignatureParameters();
            parameters.setSignatureLevel(SignatureLevel.CAdES_BASELINE_B);
            parameters.setSignaturePackaging(own ? SignaturePackaging.ENVELOPING : SignaturePackaging.DETACHED);
            parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
            parameters.setSigningCertificate(new CertificateToken(certificate(person(name), persons, by)));
            CAdESService service = new CAdESService(new CommonCertificateVerifier(true));
            Signature signer = Signature.getInstance("SHA256withRSA");
            signer.initSign(persons.getPrivate());
            signer.update(service.getDataToSign(document, parameters).getBytes());
            return DSSUtils.toByteArray(service.signDocument(
                    document, parameters, new SignatureValue(SignatureAlgorithm.RSA_SHA256, signer.sign())));
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static X500Name person(String name) {
        return new X500NameBuilder()
                .addRDN(BCStyle.C, "SE")
                .addRDN(BCStyle.SERIALNUMBER, "PNOSE-190001010000")
                .addRDN(BCStyle.CN, name)
                .build();
    }

    private static Issuer issuer(String name) {
        try {
            KeyPair pair = pair();
            X500Name subject = new X500Name("C=SE, O=Prov, CN=" + name);
            return new Issuer(pair, certificate(subject, pair, subject, pair, true));
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static X509Certificate certificate(X500Name subject, KeyPair pair, Issuer by) throws Exception {
        X500Name issuer =
                X500Name.getInstance(by.certificate().getSubjectX500Principal().getEncoded());
        return certificate(subject, pair, issuer, by.pair(), false);
    }

    private static X509Certificate certificate(
            X500Name subject, KeyPair pair, X500Name issuer, KeyPair by, boolean authority) throws Exception {
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                issuer, new BigInteger(64, new java.security.SecureRandom()), FROM, UNTIL, subject, pair.getPublic());
        builder.addExtension(
                Extension.keyUsage,
                true,
                new KeyUsage(authority ? KeyUsage.keyCertSign : KeyUsage.nonRepudiation | KeyUsage.digitalSignature));
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(by.getPrivate())));
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String forAddress(List<String> hashes) {
        return hashes.stream()
                .map(hash -> Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(Base64.getDecoder().decode(hash)))
                .collect(Collectors.joining(","));
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256")
                            .digest(Optional.ofNullable(verifier).orElse("").getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static Map<String, String> fields(String encoded) {
        return Stream.of(encoded.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> java.net.URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
