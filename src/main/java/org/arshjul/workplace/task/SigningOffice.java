package org.arshjul.workplace.task;

import org.arshjul.party.PartyId;
import org.arshjul.signing.Signatories;
import org.arshjul.signing.Signatories.Capacity;
import org.arshjul.workplace.Words;
import org.springframework.stereotype.Component;

/** As what the signed-in person signs for a party, in words. */
@Component
class SigningOffice {

    private final Signatories signatories;
    private final Words words;

    SigningOffice(Signatories signatories, Words words) {
        this.signatories = signatories;
        this.words = words;
    }

    String of(PartyId party) {
        Capacity capacity = signatories.capacity(party);
        return capacity.onBehalfOf() == null
                ? capacity.office()
                : words.of("sign.behalf", capacity.office(), capacity.onBehalfOf());
    }
}
