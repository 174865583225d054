package org.arshjul.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class OpenApiTest extends ApiTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void every_path_of_the_interface_is_described_with_its_module_and_a_summary() {
        JsonNode docs = as("lund.contact").get("/v3/api-docs").expect(200).json();

        assertThat(docs.path("info").path("title").asText()).isEqualTo("Årshjul");
        List<String> missing = new ArrayList<>();
        mappings.getHandlerMethods().keySet().forEach(mapping -> missing.addAll(undescribed(mapping, docs)));
        assertThat(missing).isEmpty();
        assertThat(docs.path("paths")
                        .path("/api/contracts/{year}/{municipality}")
                        .path("get")
                        .path("tags"))
                .extracting(JsonNode::asText)
                .containsExactly("signing");
    }

    private static List<String> undescribed(RequestMappingInfo mapping, JsonNode docs) {
        List<String> missing = new ArrayList<>();
        for (String path : mapping.getPatternValues()) {
            for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                JsonNode operation =
                        docs.path("paths").path(path).path(method.name().toLowerCase(java.util.Locale.ROOT));
                boolean described = !operation.path("summary").asText().isBlank()
                        && operation.path("tags").size() == 1
                        && operation.path("responses").has("default");
                if (path.startsWith("/api/") && !described) {
                    missing.add(method + " " + path);
                }
            }
        }
        return missing;
    }
}
