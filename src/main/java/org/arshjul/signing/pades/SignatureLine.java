package org.arshjul.signing.pades;

import java.time.Instant;

/**
 * One signature to be made.
 *
 * @param field the name of the field to sign in: the party's id; a file without that field is signed invisibly
 * @param personId of whom signs, such as {@code enkoping.signatory}
 * @param name of whom signs
 * @param office in which, such as {@code Generaldirektör}
 * @param organisation for which party, by its full name
 * @param reason a sentence that names contract, party and mandate
 * @param at when the person signed
 */
public record SignatureLine(
        String field, String personId, String name, String office, String organisation, String reason, Instant at) {}
