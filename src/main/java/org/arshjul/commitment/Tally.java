package org.arshjul.commitment;

import org.arshjul.party.PartyId;

/**
 * So many commitments that have all of this in common.
 *
 * @param year the year of the revision in which they were promised
 * @param section the number of their section; empty where it has none
 * @param status as last reported, or null when nobody has reported on them
 */
public record Tally(int year, String section, PartyId party, ReportStatus status, int count) {}
