package org.arshjul.platform;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file in an answer, under a name that may hold any letters. */
public final class Download {

    private static final Charset PLAIN = StandardCharsets.US_ASCII;

    private Download() {}

    /** The file as an answer, to be saved. */
    public static ResponseEntity<byte[]> of(byte[] content, MediaType type, String name) {
        return ResponseEntity.ok().contentType(type).headers(saved(name)).body(content);
    }

    /** Says that the browser saves the file, and never shows it as one of our pages. */
    public static Consumer<HttpHeaders> saved(String name) {
        return named(ContentDisposition.attachment(), name);
    }

    /** Says that the browser may show the file. */
    public static Consumer<HttpHeaders> shown(String name) {
        return named(ContentDisposition.inline(), name);
    }

    private static Consumer<HttpHeaders> named(ContentDisposition.Builder way, String name) {
        return headers -> headers.setContentDisposition(
                (PLAIN.newEncoder().canEncode(name) ? way.filename(name) : way.filename(name, StandardCharsets.UTF_8))
                        .build());
    }
}
