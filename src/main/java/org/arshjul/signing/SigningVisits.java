package org.arshjul.signing;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.arshjul.party.Parties;
import org.arshjul.party.Person;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Digest;
import org.arshjul.platform.IdentityProof;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.signing.SigningActs.Ticked;
import org.arshjul.signing.pades.SigningSettings;
import org.arshjul.signing.service.PersonalSignatureCheck;
import org.arshjul.signing.service.ReadPersonalSignature;
import org.arshjul.signing.service.SigningService;
import org.arshjul.signing.service.Visit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Signing with an e-identification of one's own: the person goes to a service, signs there and comes back. What was signed
 * there is checked and kept before anything is signed here.
 */
@Component
@ConditionalOnProperty("arshjul.signing.service.url")
public class SigningVisits {

    private static final String METHOD = "service";

    private final SigningService service;
    private final PersonalSignatureCheck check;
    private final SigningActs acts;
    private final Parties parties;
    private final SigningSettings settings;
    private final ProgrammeClock clock;

    SigningVisits(
            SigningService service,
            PersonalSignatureCheck check,
            SigningActs acts,
            Parties parties,
            SigningSettings settings,
            ProgrammeClock clock) {
        this.service = service;
        this.check = check;
        this.acts = acts;
        this.parties = parties;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The signed-in person goes to sign these contracts. Refuses a task that is not the person's to answer, and while the
     * installation cannot sign.
     *
     * @param comesBackTo the page that gives what the browser brings back to {@link #cameBack}
     */
    public SigningVisit begin(List<Ticked> ticked, URI comesBackTo) {
        acts.requireSignable(ticked);
        List<Digest> documents = ticked.stream().map(Ticked::shown).distinct().toList();
        Visit visit = Visit.of(comesBackTo, person().language(), documents);
        return new SigningVisit(visit, Actor.required(), ticked, clock.instant(), service.address(visit));
    }

    /**
     * The person has signed there: what was signed is kept, and counts as confirmed. Refuses what was not begun by this person
     * or lately, and what the service gave where that is not this person's signature on each of the documents.
     *
     * @return the act, to be carried out
     */
    public UUID cameBack(Optional<SigningVisit> begun, String state, String code) {
        SigningVisit visit = begun.filter(one -> isOf(one, state))
                .orElseThrow(() -> Refusal.invalid(
                        "signing.service.noVisit", settings.service().visit().toMinutes()));
        List<byte[]> given = service.signatures(visit.visit(), code);
        Instant now = clock.instant();
        Person person = person();
        List<PersonalSignature> signatures = new ArrayList<>();
        for (int place = 0; place < given.size(); place++) {
            Digest document = visit.visit().digests().get(place);
            byte[] content = given.get(place);
            ReadPersonalSignature read = check.read(content, document, person.name());
            signatures.add(new PersonalSignature(
                    person.id(),
                    document,
                    content,
                    service.name(),
                    service.qualifier(),
                    read.signer(),
                    read.certificate(),
                    read.issuer(),
                    read.level(),
                    now));
        }
        return acts.confirm(visit.ticked(), new IdentityProof(METHOD, now), signatures);
    }

    private boolean isOf(SigningVisit visit, String state) {
        return visit.person().equals(Actor.required())
                && visit.visit().state().equals(state)
                && !visit.begunAt().plus(settings.service().visit()).isBefore(clock.instant());
    }

    private Person person() {
        return parties.person(Actor.required()).orElseThrow();
    }
}
