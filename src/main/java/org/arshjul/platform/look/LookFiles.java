package org.arshjul.platform.look;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.arshjul.platform.Digest;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The look as pages load it: no page holds a style of its own. */
@Controller
@OpenTo(Whom.EVERYBODY)
class LookFiles {

    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

    private final Look look;

    LookFiles(Look look) {
        this.look = look;
    }

    @GetMapping("/look/colours.css")
    ResponseEntity<byte[]> colours() {
        return file(look.css().getBytes(StandardCharsets.UTF_8), CSS);
    }

    @GetMapping("/look/logo")
    ResponseEntity<byte[]> logo() {
        return look.logo()
                .map(logo -> file(logo.content(), logo.type()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** What an SVG says of its own style holds inside it, and nothing else in it runs. */
    private static ResponseEntity<byte[]> file(byte[] content, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .eTag(Digest.of(content).brief())
                .header("Content-Security-Policy", "sandbox; default-src 'none'; style-src 'unsafe-inline'")
                .body(content);
    }
}
