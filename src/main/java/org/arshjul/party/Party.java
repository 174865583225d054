package org.arshjul.party;

/**
 * An organisation that is party to contracts.
 *
 * @param name its short name, such as Enköping
 * @param fullName the name in contracts, such as Enköpings kommun
 * @param office the office whose holder signs, such as Kommunstyrelsens ordförande
 */
public record Party(PartyId id, String name, String fullName, PartyKind kind, String office) {}
