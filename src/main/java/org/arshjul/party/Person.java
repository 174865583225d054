package org.arshjul.party;

/**
 * Somebody who can sign in.
 *
 * @param id the log-in name, such as {@code enkoping.contact}
 * @param language {@code sv} or {@code en}
 */
public record Person(String id, String name, String email, String language) {}
