package org.arshjul.platform;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** How large a file may be that somebody sends in, as configured; for templates too, as {@code @uploadLimit}. */
@Component
public class UploadLimit {

    private final DataSize largest;

    UploadLimit(@Value("${spring.servlet.multipart.max-file-size}") DataSize largest) {
        this.largest = largest;
    }

    /** In megabytes. */
    public long megabytes() {
        return largest.toMegabytes();
    }
}
