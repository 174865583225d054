package org.arshjul.contract;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.arshjul.party.PartyId;
import org.arshjul.party.Role;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may read a contract or a text, with all that belongs to it: its parties and those who answer for the whole
 * programme, and everybody who is signed in as soon as it is agreed. The shared text is every party's.
 */
@Component
@Transactional(readOnly = true)
public class ReadingRights {

    private static final Set<String> WHOLE_PROGRAMME =
            Set.of(Role.COORDINATOR.group(), Role.STEERING.group(), Role.AUDITOR.group());

    private static final Set<Stage> AGREED =
            EnumSet.of(Stage.AGREED, Stage.MANDATE, Stage.FROZEN, Stage.SIGNING, Stage.IN_FORCE, Stage.EXPIRED);

    private final Texts texts;
    private final Contracts contracts;

    ReadingRights(Texts texts, Contracts contracts) {
        this.texts = texts;
        this.contracts = contracts;
    }

    /** Refuses an unknown text, and whoever may not read it. */
    public void require(TextId text) {
        if (!allow(text)) {
            throw Refusal.forbidden("text.notYours", text);
        }
    }

    /** Whether the signed-in person, or the product itself, may read it; refuses an unknown text. */
    public boolean allow(TextId text) {
        return texts.get(text).state() == TextState.AGREED || anything() || (text.shared() ? anyParty() : partOf(text));
    }

    /** Refuses an unknown contract, and whoever may not read it. */
    public void require(ContractId contract) {
        if (!allow(contracts.get(contract))) {
            throw Refusal.forbidden("contract.notYours", contract);
        }
    }

    /** Whether the signed-in person, or the product itself, may read it. */
    public boolean allow(Contract contract) {
        return AGREED.contains(contract.stage()) || anything() || oneOf(contract.parties());
    }

    /** Whether the signed-in person acts for one of its parties, or answers for the whole programme. */
    public boolean concern(Contract contract) {
        return Actor.person().isPresent() && (wholeProgramme() || oneOf(contract.parties()));
    }

    private static boolean anything() {
        return Actor.person().isEmpty() || wholeProgramme();
    }

    private static boolean wholeProgramme() {
        return Actor.groups().stream().anyMatch(WHOLE_PROGRAMME::contains);
    }

    private static boolean anyParty() {
        return Actor.groups().stream().anyMatch(group -> group.contains("."));
    }

    private boolean partOf(TextId text) {
        return contracts
                .find(ContractId.of(text.toString()))
                .map(contract -> oneOf(contract.parties()))
                .orElse(false);
    }

    private static boolean oneOf(List<PartyId> parties) {
        return parties.stream()
                .flatMap(party -> Stream.of(Role.values()).filter(Role::ofParty).map(role -> role.groupOf(party)))
                .anyMatch(Actor.groups()::contains);
    }
}
