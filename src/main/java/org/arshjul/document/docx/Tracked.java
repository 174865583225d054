package org.arshjul.document.docx;

import java.time.Instant;
import org.arshjul.document.Change;

/**
 * A change that waits in the file to be accepted or rejected.
 *
 * @param change inserted or deleted
 * @param author as Word shows who made it
 */
public record Tracked(Change change, String author, Instant at) {}
