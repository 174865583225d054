package org.arshjul.contract;

import org.arshjul.party.PartyId;
import org.arshjul.platform.Refusal;

/** One municipality's contract of one year, written {@code 2026/enkoping}. */
public record ContractId(int year, PartyId municipality) {

    /** Reads {@code 2026/enkoping}; refuses anything else. */
    public static ContractId of(String key) {
        if (!TextId.KEY.matcher(key).matches()) {
            throw Refusal.invalid("contract.id.malformed", key);
        }
        return new ContractId(Integer.parseInt(key.substring(0, 4)), new PartyId(key.substring(5)));
    }

    /** The municipality's own part of it. */
    public TextId ownText() {
        return new TextId(year, municipality.value());
    }

    /** The part of it that stands in every contract of the year. */
    public TextId sharedText() {
        return TextId.shared(year);
    }

    @Override
    public String toString() {
        return year + "/" + municipality;
    }
}
