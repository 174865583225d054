package org.arshjul.platform;

/** Something that happened, named in the past tense: a record of ids and plain values, kept by the audit trail as JSON. */
public interface DomainEvent {

    /** What it happened to: a business key such as {@code 2026}, {@code 2026/enkoping} or {@code 2026/shared}. */
    String subject();
}
