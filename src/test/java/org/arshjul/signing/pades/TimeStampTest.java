package org.arshjul.signing.pades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.spi.DSSUtils;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.arshjul.signing.SampleContract;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimeStampTest {

    private static final Instant STAMPED = Installation.SIGNING_DAY.plusSeconds(3);
    private static final SignatureLine LINE = Installation.line(SampleContract.PARTIES.get(0));

    @TempDir
    private Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;
    private SampleKey key;

    @BeforeEach
    void start() throws Exception {
        key = SampleKey.ofTimeStamps();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/good", exchange -> answer(exchange, 200, stamp(request(exchange))));
        server.createContext("/down", exchange -> answer(exchange, 500, new byte[0]));
        server.createContext("/nonsense", exchange -> answer(exchange, 200, new byte[] {1, 2, 3}));
        server.createContext("/other", exchange -> answer(exchange, 200, stamp(another(request(exchange)))));
        server.createContext("/silent", exchange -> waitForTheEnd());
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void a_service_certifies_the_moment_and_both_readers_accept_it() throws IOException {
        Installation installation = Installation.stamping(folder, at("good"));

        SignedPdf signed = installation.signer().sign(Installation.frozen(), LINE);

        assertThat(signed.evidence().level()).isEqualTo("PAdES-BASELINE-T");
        assertThat(signed.evidence().stampedAt()).isEqualTo(STAMPED);
        assertThat(PdfSig.says(signed.bytes())).contains("Signature is Valid.");
        SignatureCheck check = installation.check();
        assertThat(check.check(signed.bytes(), STAMPED).signatures())
                .singleElement()
                .satisfies(signature -> {
                    assertThat(signature.level()).isEqualTo("PAdES-BASELINE-T");
                    assertThat(signature.stampedAt()).isEqualTo(STAMPED);
                    assertThat(signature.faults()).isEmpty();
                });
        check.destroy();
    }

    @Test
    void a_service_that_fails_hangs_talks_nonsense_or_stamps_something_else_stops_the_signature() {
        for (String service : List.of("down", "silent", "nonsense", "other")) {
            DocumentSigner signer = Installation.stamping(folder, at(service)).signer();

            assertThatThrownBy(() -> signer.sign(Installation.frozen(), LINE))
                    .as(service)
                    .isInstanceOf(TimeStampUnavailable.class)
                    .hasMessageContaining("Tidsstämplingstjänsten svarar inte");
        }
    }

    @Test
    void a_service_that_is_not_there_stops_the_signature() {
        URI gone = at("good");
        server.stop(0);

        assertThatThrownBy(() -> Installation.stamping(folder, gone).signer().sign(Installation.frozen(), LINE))
                .isInstanceOf(TimeStampUnavailable.class);
    }

    private URI at(String path) {
        return URI.create("http://%s:%d/%s"
                .formatted(
                        server.getAddress().getAddress().getHostAddress(),
                        server.getAddress().getPort(),
                        path));
    }

    private void waitForTheEnd() {
        try {
            end.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static TimeStampRequest request(HttpExchange exchange) throws IOException {
        return new TimeStampRequest(exchange.getRequestBody().readAllBytes());
    }

    /** The same question with another digest. */
    private static TimeStampRequest another(TimeStampRequest asked) {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return generator.generate(
                asked.getMessageImprintAlgOID(),
                DSSUtils.digest(DigestAlgorithm.SHA512, new byte[1]),
                asked.getNonce());
    }

    private byte[] stamp(TimeStampRequest asked) {
        try {
            DigestCalculator digest = new JcaDigestCalculatorProviderBuilder()
                    .build()
                    .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256));
            TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder()
                            .build("SHA256withRSA", key.pair().getPrivate(), key.certificate()),
                    digest,
                    new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1"));
            tokens.addCertificates(new JcaCertStore(List.of(key.certificate())));
            return new TimeStampResponseGenerator(tokens, Set.of(TSPAlgorithms.SHA512.getId()))
                    .generate(asked, BigInteger.ONE, Date.from(STAMPED))
                    .getEncoded();
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
