package org.arshjul.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.arshjul.audit.webhook.Answer;
import org.arshjul.platform.Digest;
import org.arshjul.platform.IdentityProof;
import org.arshjul.signing.SigningActs.Ticked;
import org.arshjul.signing.SigningVisit;
import org.arshjul.signing.service.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.convert.ConversionService;

class SessionConfigurationTest {

    private static final Digest DIGEST = Digest.of("text");

    private final ConversionService conversion = new SessionConfiguration().springSessionConversionService();

    static List<Object> what_our_pages_put_into_a_session() {
        Instant at = Instant.parse("2026-12-08T08:00:00Z");
        URI address = URI.create("https://sign.example.org");
        return List.of(
                new IdentityProof("password", at),
                new SigningVisit(
                        Visit.of(address, "sv", List.of(DIGEST)),
                        "formas.signatory",
                        List.of(new Ticked("task", DIGEST)),
                        at,
                        address),
                new Answer(Answer.Outcome.ACCEPTED, 204));
    }

    @ParameterizedTest
    @MethodSource
    void what_our_pages_put_into_a_session(Object kept) {
        assertThat(read(conversion.convert(kept, byte[].class))).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no object", "another version's"})
    void what_cannot_be_read_is_not_there(String written) {
        assertThat(read(written.getBytes(StandardCharsets.UTF_8))).isNull();
    }

    @Test
    void nothing_but_what_a_session_may_hold_is_made_an_object() {
        assertThat(read(conversion.convert(CSVFormat.DEFAULT, byte[].class))).isNull();
    }

    private Object read(byte[] written) {
        return conversion.convert(written, Object.class);
    }
}
