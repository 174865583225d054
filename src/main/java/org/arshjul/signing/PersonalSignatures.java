package org.arshjul.signing;

import java.util.Optional;
import org.arshjul.platform.Digest;
import org.arshjul.platform.Refusal;
import org.arshjul.signing.service.SigningService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What persons signed with an e-identification of their own, and whether they have to. */
@Component
@Transactional(readOnly = true)
public class PersonalSignatures {

    private final PersonalSignatureRepository signatures;
    private final Optional<SigningService> service;

    PersonalSignatures(PersonalSignatureRepository signatures, Optional<SigningService> service) {
        this.signatures = signatures;
        this.service = service;
    }

    /** Where everybody signs with an e-identification, as people call it; empty where being logged in is enough. */
    public Optional<String> service() {
        return service.map(SigningService::name);
    }

    /** That person's on that document. */
    public Optional<PersonalSignature> find(String person, Digest document) {
        return signatures.find(person, document);
    }

    /** That person's on that document; refuses where everybody has to give one and there is none. */
    Optional<PersonalSignature> required(String person, Digest document) {
        Optional<PersonalSignature> found = find(person, document);
        if (found.isEmpty() && service.isPresent()) {
            throw Refusal.forbidden("signing.service.visitNeeded", service.get().name());
        }
        return found;
    }
}
