package org.arshjul.workplace;

import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;

/** What a person chose in a form's field for a file. */
public final class SentFile {

    private SentFile() {}

    /** The file; none where nothing was chosen, for which a browser sends one without a name. */
    public static Optional<MultipartFile> of(Optional<MultipartFile> sent) {
        return sent.filter(file -> file.getOriginalFilename() != null
                && !file.getOriginalFilename().isBlank());
    }
}
