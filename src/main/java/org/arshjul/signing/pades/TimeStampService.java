package org.arshjul.signing.pades;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.IOException;
import java.math.BigInteger;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.arshjul.signing.pades.SigningSettings.TimeStampSettings;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/** One time stamp for one signature, by RFC 3161 over HTTP; keeps the moment that was certified. */
final class TimeStampService implements TSPSource {

    private static final int OK = 200;
    private static final int NONCE_BITS = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final transient TimeStampSettings settings;
    private Instant moment;

    TimeStampService(TimeStampSettings settings) {
        this.settings = settings;
    }

    /** What was certified; null before. */
    Instant moment() {
        return moment;
    }

    @Override
    public TimestampBinary getTimeStampResponse(DigestAlgorithm algorithm, byte[] digest) {
        try {
            TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
            generator.setCertReq(true);
            TimeStampRequest request = generator.generate(
                    new ASN1ObjectIdentifier(algorithm.getOid()), digest, new BigInteger(NONCE_BITS, RANDOM));
            TimeStampResponse response = new TimeStampResponse(ask(request.getEncoded()));
            response.validate(request);
            if (response.getTimeStampToken() == null) {
                throw new TimeStampUnavailable("den gav ingen stämpel: " + response.getStatusString(), null);
            }
            moment =
                    response.getTimeStampToken().getTimeStampInfo().getGenTime().toInstant();
            return new TimestampBinary(response.getTimeStampToken().getEncoded());
        } catch (IOException | TSPException unusable) {
            throw new TimeStampUnavailable("svaret går inte att använda", unusable);
        }
    }

    private byte[] ask(byte[] query) {
        Duration longest = settings.connectTimeout().plus(settings.readTimeout());
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .build();
        HttpRequest request = HttpRequest.newBuilder(settings.url())
                .timeout(longest)
                .header("Content-Type", "application/timestamp-query")
                .POST(BodyPublishers.ofByteArray(query))
                .build();
        try {
            HttpResponse<byte[]> answer = client.sendAsync(request, BodyHandlers.ofByteArray())
                    .get(longest.toMillis(), TimeUnit.MILLISECONDS);
            if (answer.statusCode() != OK) {
                throw new TimeStampUnavailable("HTTP " + answer.statusCode(), null);
            }
            return answer.body();
        } catch (ExecutionException unreachable) {
            throw new TimeStampUnavailable(
                    "ingen förbindelse med " + settings.url().getHost(), unreachable);
        } catch (TimeoutException late) {
            throw new TimeStampUnavailable("inget svar inom %d s".formatted(longest.toSeconds()), late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new TimeStampUnavailable("avbrutet", stopped);
        }
    }
}
