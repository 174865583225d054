package org.arshjul.contract;

import java.util.Set;
import org.arshjul.party.PartyKind;

/** The template of the year's contracts. */
public record ContractTemplate(
        String title,
        int firstYear,
        int reviewRounds,
        Set<PartyKind> reviewersOfShared,
        Set<PartyKind> reviewersOfOwn) {}
