package org.arshjul.signing;

import org.arshjul.party.Person;
import org.arshjul.signing.Signature.Absent;

/**
 * Who signs for a party, and as what.
 *
 * @param onBehalfOf for whom a deputy signs; null for the holder of the office
 */
record Signatory(Person person, String office, Absent onBehalfOf) {}
