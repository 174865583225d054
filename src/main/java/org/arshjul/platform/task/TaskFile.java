package org.arshjul.platform.task;

import java.time.Instant;
import java.util.UUID;
import org.arshjul.platform.Digest;

/**
 * A file that somebody put beside the answer to a task.
 *
 * @param task the task's id
 * @param subject the task's business key, such as {@code 2026/enkoping/half-year}
 * @param about what of the subject it is about, such as a commitment's id; null for all of it
 * @param type its media type, found by its content
 * @param addedBy a person's id
 */
public record TaskFile(
        UUID id,
        String task,
        String subject,
        String about,
        String name,
        String type,
        int size,
        Digest digest,
        String addedBy,
        Instant addedAt) {}
