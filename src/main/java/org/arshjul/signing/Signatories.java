package org.arshjul.signing;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.arshjul.party.Deputies;
import org.arshjul.party.Deputy;
import org.arshjul.party.Parties;
import org.arshjul.party.PartyId;
import org.arshjul.party.Person;
import org.arshjul.party.Role;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Refusal;
import org.arshjul.signing.Signature.Absent;
import org.springframework.stereotype.Component;

/** Who signs for a party today: the holder of its office, and a deputy while there is one. */
@Component
public class Signatories {

    /**
     * As what somebody signs.
     *
     * @param onBehalfOf the name of whom a deputy signs for, or null
     */
    public record Capacity(String office, String onBehalfOf) {}

    private final Parties parties;
    private final Deputies deputies;

    Signatories(Parties parties, Deputies deputies) {
        this.parties = parties;
        this.deputies = deputies;
    }

    /** As what the signed-in person signs for that party today. */
    public Capacity capacity(PartyId party) {
        Optional<Deputy> deputy = Actor.person().flatMap(person -> deputies.acting(person, Role.SIGNATORY, party));
        return new Capacity(
                office(party, deputy), deputy.map(one -> absent(one).name()).orElse(null));
    }

    /** The signed-in person, as who signs for that party; refuses who does not. */
    Signatory signedIn(PartyId party) {
        String person = Actor.required();
        if (!Actor.groups().contains(Role.SIGNATORY.groupOf(party))) {
            throw Refusal.forbidden("signing.notSignatory", person, party);
        }
        Person known = parties.person(person).orElseThrow(() -> Refusal.notFound("person.unknown", person));
        Optional<Deputy> deputy = deputies.acting(person, Role.SIGNATORY, party);
        return new Signatory(
                known, office(party, deputy), deputy.map(this::absent).orElse(null));
    }

    /** Who signed for that party on paper: the holder of its office, or the deputy of that day; refuses where there was none. */
    Signatory onPaper(PartyId party, LocalDate day, boolean byDeputy) {
        if (!byDeputy) {
            Person holder = parties.signatory(party).orElseThrow(() -> Refusal.conflict("paper.noHolder", party));
            return new Signatory(holder, parties.get(party).office(), null);
        }
        Optional<Deputy> deputy = Optional.ofNullable(deputies(day, day).get(party));
        Person person = deputy.flatMap(one -> parties.person(one.person()))
                .orElseThrow(() -> Refusal.conflict("paper.noDeputy", party, day));
        return new Signatory(
                person, office(party, deputy), deputy.map(this::absent).orElse(null));
    }

    /** Who was a signatory's deputy on any of these days, by the party; the first where there were several. */
    public Map<PartyId, Deputy> deputies(LocalDate first, LocalDate last) {
        return deputies.between(first, last).stream()
                .filter(one -> one.role() == Role.SIGNATORY)
                .collect(Collectors.toMap(Deputy::party, Function.identity(), (earlier, later) -> earlier));
    }

    private String office(PartyId party, Optional<Deputy> deputy) {
        String office = parties.get(party).office();
        return deputy.map(one -> one.office() == null ? acting(office) : one.office())
                .orElse(office);
    }

    private Absent absent(Deputy deputy) {
        return new Absent(deputy.holder(), parties.nameOf(deputy.holder()));
    }

    private static String acting(String office) {
        return "Tf. " + office.substring(0, 1).toLowerCase(Locale.ROOT) + office.substring(1);
    }
}
