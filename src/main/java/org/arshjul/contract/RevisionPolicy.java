package org.arshjul.contract;

import java.util.List;
import java.util.stream.Stream;
import org.arshjul.party.Parties;
import org.arshjul.party.Party;
import org.arshjul.party.PartyId;
import org.arshjul.party.PartyKind;
import org.arshjul.party.Role;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Refusal;
import org.springframework.stereotype.Component;

/** Who writes, leads and reviews which text, by the kind of party, and how many rounds a text may take. */
@Component
public class RevisionPolicy {

    private final Parties parties;
    private final YearParties years;
    private final ContractTemplate template;

    RevisionPolicy(Parties parties, YearParties years, ContractTemplate template) {
        this.parties = parties;
        this.years = years;
        this.template = template;
    }

    /** How many review rounds a text may take before the coordinator decides. */
    public int rounds() {
        return template.reviewRounds();
    }

    /** The parties on whose behalf that owner's sections of the text are written. */
    public List<PartyId> writers(TextId text, Owner owner) {
        return switch (owner) {
            case MUNICIPALITY -> List.of(new PartyId(text.part()));
            case PROGRAMME -> years.ofKind(text.year(), PartyKind.PROGRAMME);
            case AGENCIES -> years.ofKind(text.year(), PartyKind.AGENCY);
            case GENERATED -> List.of();
        };
    }

    /** The parties that confirm the text's draft: the municipality its own, the programme the shared one. */
    public List<PartyId> leads(TextId text) {
        return text.shared() ? years.ofKind(text.year(), PartyKind.PROGRAMME) : List.of(new PartyId(text.part()));
    }

    /** The parties that review the text, given those that take part in the year. */
    public List<PartyId> reviewers(TextId text, List<PartyId> members) {
        return parties.all(members).stream()
                .filter(party -> text.shared()
                        ? template.reviewers().shared().contains(party.kind())
                        : template.reviewers().own().contains(party.kind())
                                && (party.kind() != PartyKind.MUNICIPALITY
                                        || party.id().value().equals(text.part())))
                .map(Party::id)
                .toList();
    }

    /** The groups of contacts of these parties. */
    public static List<String> contacts(List<PartyId> parties) {
        return parties.stream().map(Role.CONTACT::groupOf).toList();
    }

    /** Refuses anybody who does not write for the section's owner; the product itself may. */
    public void requireWriter(TextId text, Section section) {
        requireWriter(text, section.owner(), section.heading());
    }

    void requireWriter(TextId text, Owner owner, String heading) {
        if (!writes(text, owner)) {
            throw Refusal.forbidden("section.notYours", heading, String.join(", ", contacts(writers(text, owner))));
        }
    }

    /** Whether the signed-in person, or the product itself, writes for the section's owner. */
    public boolean writes(TextId text, Section section) {
        return writes(text, section.owner());
    }

    private boolean writes(TextId text, Owner owner) {
        return Actor.person().isEmpty()
                || Stream.concat(contacts(writers(text, owner)).stream(), Stream.of(Role.COORDINATOR.group()))
                        .anyMatch(Actor.groups()::contains);
    }
}
