package org.arshjul.document;

import java.time.Instant;
import java.util.List;

/**
 * What a PDF is made of.
 *
 * @param language such as {@code sv}
 * @param made the moment that the file gives as its own, to the second
 * @param running what stands at the top of every page but a cover; empty for nothing
 * @param html the body, already safe; an element of the class {@code cover} has the first page to itself, one of the class
 *     {@code sheet} begins a page, and {@code <nav class="contents">} is filled with the headings after it
 * @param attachments the files that travel inside it
 */
public record Print(
        String title, String language, Instant made, String running, String html, List<Attachment> attachments) {

    /** Without anything on top or inside. */
    public Print(String title, String language, Instant made, String html) {
        this(title, language, made, "", html, List.of());
    }
}
