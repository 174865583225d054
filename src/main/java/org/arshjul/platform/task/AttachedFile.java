package org.arshjul.platform.task;

import org.arshjul.platform.Refusal;

/**
 * A file that somebody sent in, found fit to be kept.
 *
 * @param name without folders, and without signs that would make it look like another
 * @param kind told by its content
 */
public record AttachedFile(String name, FileKind kind) {

    /** How large a file may be, in MB. */
    public static final int LARGEST_MB = 5;

    private static final int LONGEST_NAME = 150;

    /** Refuses an empty or too large file, and a kind that is not allowed. */
    public static AttachedFile of(String name, byte[] content) {
        String plain = plain(name);
        if (content.length == 0) {
            throw Refusal.invalid("file.empty", plain);
        }
        if (content.length > LARGEST_MB * 1024 * 1024) {
            throw Refusal.invalid("file.tooLarge", plain, content.length / 1024 / 1024.0, LARGEST_MB);
        }
        return new AttachedFile(plain, FileKind.of(plain, content));
    }

    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String visible = last.replaceAll("[\\p{C}]", "").strip();
        return visible.length() <= LONGEST_NAME ? visible : visible.substring(visible.length() - LONGEST_NAME);
    }
}
