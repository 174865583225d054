package org.arshjul.api;

import java.net.URI;
import org.springframework.web.util.UriComponents.UriTemplateVariables;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Addresses about the contract of Enköping in 2026.
 *
 * @param task an open task
 * @param section a section's key
 */
record ExampleAddress(String task, String section) {

    static final String NO_SUCH_ID = "00000000-0000-0000-0000-000000000000";

    /** The address of that pattern. */
    URI of(String pattern, String query) {
        return URI.create(UriComponentsBuilder.fromPath(pattern)
                        .build()
                        .expand((UriTemplateVariables) name -> value(pattern, name))
                        .toUriString()
                + query);
    }

    private String value(String pattern, String name) {
        return switch (name) {
            case "year" -> "2026";
            case "municipality", "part", "party" -> "enkoping";
            case "person" -> "enkoping.contact";
            case "kind" -> "pdf";
            case "period" -> "year-end";
            case "lineage" -> "enkoping-2025-0001";
            case "key" -> section;
            case "id" -> pattern.contains("tasks/{id}") ? task : NO_SUCH_ID;
            case "file", "scan" -> NO_SUCH_ID;
            default -> "1";
        };
    }
}
