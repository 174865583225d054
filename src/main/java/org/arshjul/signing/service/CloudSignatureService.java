package org.arshjul.signing.service;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.arshjul.platform.Digest;
import org.arshjul.platform.Refusal;
import org.arshjul.signing.pades.SigningSettings;
import org.arshjul.signing.pades.SigningSettings.ServiceSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A service that speaks the interface of the Cloud Signature Consortium (CSC API 2): the person allows there, by OAuth 2
 * with the scope {@code credential}, that just these digests are signed; {@code signatures/signDoc} then gives the signatures.
 */
@Component
@ConditionalOnProperty("arshjul.signing.service.url")
class CloudSignatureService implements SigningService {

    private static final Logger LOG = LoggerFactory.getLogger(CloudSignatureService.class);
    private static final String SHA_256 = "2.16.840.1.101.3.4.2.1";
    /** Longer than any code that a service gives. */
    private static final int LONGEST_CODE = 4096;

    /** What is asked for: CAdES signatures beside documents of which the service sees no more than the digests. */
    record SignDoc(String signatureQualifier, List<DocumentDigests> documentDigests) {}

    record DocumentDigests(
            List<String> hashes,
            @JsonProperty("hashAlgorithmOID") String hashAlgorithm,
            @JsonProperty("signature_format") String format,
            @JsonProperty("conformance_level") String level,
            @JsonProperty("signed_envelope_property") String envelope,
            @JsonProperty("signAlgo") String algorithm) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Signed(@JsonProperty("SignatureObject") List<byte[]> signatures) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Token(@JsonProperty("access_token") String value) {}

    private final ServiceSettings settings;
    private final RestClient http;

    CloudSignatureService(SigningSettings settings) {
        this.settings = settings.service();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(this.settings.connectTimeout())
                .build());
        requests.setReadTimeout(this.settings.readTimeout());
        this.http = RestClient.builder().requestFactory(requests).build();
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public String qualifier() {
        return settings.qualifier();
    }

    @Override
    public URI address(Visit visit) {
        return UriComponentsBuilder.fromUri(settings.oauth())
                .pathSegment("oauth2", "authorize")
                .queryParam("response_type", "code")
                .queryParam("client_id", "{client}")
                .queryParam("redirect_uri", "{back}")
                .queryParam("scope", "credential")
                .queryParam("signatureQualifier", "{qualifier}")
                .queryParam("numSignatures", visit.digests().size())
                .queryParam("hashes", "{hashes}")
                .queryParam("hashAlgorithmOID", SHA_256)
                .queryParam("code_challenge", forAddress(Digest.of(visit.verifier())))
                .queryParam("code_challenge_method", "S256")
                .queryParam("state", visit.state())
                .queryParam("lang", visit.language())
                .encode()
                .buildAndExpand(
                        settings.clientId(),
                        visit.comesBackTo(),
                        settings.qualifier(),
                        visit.digests().stream()
                                .map(CloudSignatureService::forAddress)
                                .collect(Collectors.joining(",")))
                .toUri();
    }

    @Override
    public List<byte[]> signatures(Visit visit, String code) {
        if (code == null || code.isBlank() || code.length() > LONGEST_CODE) {
            throw noAnswer();
        }
        try {
            Token token = http.post()
                    .uri(at(settings.oauth(), "oauth2", "token"))
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body(exchanged(visit, code))
                    .retrieve()
                    .body(Token.class);
            if (token == null || token.value() == null) {
                LOG.warn("The signing service gave no access token");
                throw noAnswer();
            }
            Signed signed = http.post()
                    .uri(at(settings.url(), "signatures", "signDoc"))
                    .headers(headers -> headers.setBearerAuth(token.value()))
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(asked(visit))
                    .retrieve()
                    .body(Signed.class);
            if (signed == null
                    || signed.signatures() == null
                    || signed.signatures().size() != visit.digests().size()) {
                LOG.warn("The signing service gave another number of signatures than it was asked for");
                throw noAnswer();
            }
            return signed.signatures();
        } catch (RestClientException failed) {
            LOG.warn("The signing service gives no usable answer: {}", failed.getMessage());
            throw noAnswer();
        }
    }

    private MultiValueMap<String, String> exchanged(Visit visit, String code) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("grant_type", "authorization_code");
        form.add("code", code);
        form.add("redirect_uri", visit.comesBackTo().toString());
        form.add("client_id", settings.clientId());
        form.add("client_secret", settings.clientSecret());
        form.add("code_verifier", visit.verifier());
        return form;
    }

    private SignDoc asked(Visit visit) {
        List<String> hashes = visit.digests().stream()
                .map(digest -> Base64.getEncoder().encodeToString(digest.bytes()))
                .toList();
        return new SignDoc(
                settings.qualifier(),
                List.of(new DocumentDigests(hashes, SHA_256, "C", "AdES-B-B", "Detached", settings.algorithm())));
    }

    private Refusal noAnswer() {
        return Refusal.conflict("signing.service.noAnswer", settings.name());
    }

    private static URI at(URI base, String... path) {
        return UriComponentsBuilder.fromUri(base).pathSegment(path).build().toUri();
    }

    private static String forAddress(Digest digest) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.bytes());
    }
}
