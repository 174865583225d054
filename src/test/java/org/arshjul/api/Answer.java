package org.arshjul.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;

/** An answer of the interface. */
record Answer(HttpResponse<String> response) {

    int status() {
        return response.statusCode();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    JsonNode json() {
        try {
            return new ObjectMapper().readTree(response.body());
        } catch (JsonProcessingException noJson) {
            throw new UncheckedIOException(noJson);
        }
    }

    Answer expect(int status) {
        assertThat(status())
                .as("%d from %s: %s", status(), response.uri(), response.body())
                .isEqualTo(status);
        return this;
    }

    /** That it is a whole problem with that status and code; its text. */
    String problem(int status, String code) {
        expect(status);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        assertThat(json().path("code").asText()).isEqualTo(code);
        assertThat(json().path("status").asInt()).isEqualTo(status);
        assertThat(json().path("type").asText()).isEqualTo("about:blank");
        assertThat(json().path("title").asText()).isNotBlank();
        assertThat(json().path("instance").asText()).isEqualTo(response.uri().getRawPath());
        assertThat(json().path("detail").asText()).isNotBlank().isNotEqualTo(code);
        return json().path("detail").asText();
    }
}
