package org.arshjul.commitment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What a board, or the steering group, says of a compiled report.
 *
 * @param remark what it remarked when it took note; may be null
 * @param sendBack true to have the questions answered, and the report compiled again, first; null means no
 * @param questions what is asked; null means nothing
 */
public record Reception(@Size(max = 10_000) String remark, Boolean sendBack, List<@NotNull Question> questions) {

    /** What one party is asked. */
    public record Question(String party, String question) {}

    /** It takes note, and may remark something. */
    public static Reception noted(String remark) {
        return new Reception(remark, false, List.of());
    }

    boolean sendsBack() {
        return Boolean.TRUE.equals(sendBack);
    }

    List<Question> asked() {
        return questions == null ? List.of() : questions;
    }
}
