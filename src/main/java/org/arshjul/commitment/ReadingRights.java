package org.arshjul.commitment;

import java.util.Set;
import java.util.stream.Stream;
import org.arshjul.contract.ContractId;
import org.arshjul.contract.Contracts;
import org.arshjul.contract.TextId;
import org.arshjul.contract.TextState;
import org.arshjul.contract.Texts;
import org.arshjul.party.PartyId;
import org.arshjul.party.Role;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may read a text's commitments and reports: its parties and the programme, and when it is agreed everybody. */
@Component
@Transactional(readOnly = true)
public class ReadingRights {

    private static final Set<String> ALL_TEXTS =
            Set.of(Role.COORDINATOR.group(), Role.STEERING.group(), Role.AUDITOR.group());

    private final Texts texts;
    private final Contracts contracts;

    ReadingRights(Texts texts, Contracts contracts) {
        this.texts = texts;
        this.contracts = contracts;
    }

    /** Refuses an unknown text, and whoever may not read it. */
    public void require(TextId text) {
        if (!allow(text)) {
            throw Refusal.forbidden("commitment.notYours", text);
        }
    }

    /** Whether the signed-in person, or the product itself, may read it; refuses an unknown text. */
    public boolean allow(TextId text) {
        if (texts.get(text).state() == TextState.AGREED
                || Actor.person().isEmpty()
                || Actor.groups().stream().anyMatch(ALL_TEXTS::contains)) {
            return true;
        }
        return text.shared() ? Actor.groups().stream().anyMatch(group -> group.contains(".")) : partOf(text);
    }

    private boolean partOf(TextId text) {
        return contracts.find(ContractId.of(text.toString())).stream()
                .flatMap(contract -> contract.parties().stream())
                .flatMap(ReadingRights::groups)
                .anyMatch(Actor.groups()::contains);
    }

    private static Stream<String> groups(PartyId party) {
        return Stream.of(Role.values()).filter(Role::ofParty).map(role -> role.groupOf(party));
    }
}
