package org.arshjul.workplace.absence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.arshjul.party.Absence;
import org.arshjul.party.Absences;
import org.arshjul.party.Deputies;
import org.arshjul.party.Deputy;
import org.arshjul.party.Parties;
import org.arshjul.party.PartyRole;
import org.arshjul.party.Person;
import org.arshjul.workplace.Names;
import org.springframework.stereotype.Component;

/** What the page of absence shows of one person. */
@Component
class OwnAbsences {

    /**
     * An absence now or to come.
     *
     * @param deputies the ids of what ends it, where somebody acts meanwhile
     * @param who the name of who acts meanwhile, or null
     * @param roles in which roles, in words
     * @param absence what ends it, where nobody acts; else null
     */
    public record Entry(
            String who, List<String> roles, LocalDate first, LocalDate last, List<UUID> deputies, UUID absence) {

        public boolean lastsOn(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /** A role of the person, as the form names it and in words. */
    public record Choice(String value, String name) {}

    private record Together(String who, LocalDate first, LocalDate last) {}

    private final Parties parties;
    private final Deputies deputies;
    private final Absences absences;

    OwnAbsences(Parties parties, Deputies deputies, Absences absences) {
        this.parties = parties;
        this.deputies = deputies;
        this.absences = absences;
    }

    List<Choice> roles(String person, Names names) {
        return parties.heldBy(person).stream()
                .map(held -> new Choice(held.group(), names.office(held.group())))
                .toList();
    }

    /** Those of others who act for one of the person's parties; the others of the programme with {@code false}. */
    List<Person> people(String person, boolean colleagues) {
        List<String> own = parties.heldBy(person).stream()
                .map(PartyRole::party)
                .map(party -> party.value() + ".")
                .toList();
        Map<String, ? extends Iterable<String>> groups = parties.groups();
        return parties.people().stream()
                .filter(other -> !other.id().equals(person) && groups.containsKey(other.id()))
                .filter(other -> isIn(own, groups.get(other.id())) == colleagues)
                .sorted(Comparator.comparing(Person::name, Names.SWEDISH_ALPHABET))
                .toList();
    }

    private static boolean isIn(List<String> parties, Iterable<String> groups) {
        for (String group : groups) {
            if (parties.stream().anyMatch(group::startsWith)) {
                return true;
            }
        }
        return false;
    }

    /** When the person is away, by the first day; what was entered together stands together. */
    List<Entry> of(String person, Names names) {
        List<Entry> all = new ArrayList<>(together(
                deputies.current().stream()
                        .filter(one -> one.holder().equals(person))
                        .toList(),
                true,
                names));
        for (Absence one : absences.of(person)) {
            all.add(new Entry(null, List.of(), one.firstDay(), one.lastDay(), List.of(), one.id()));
        }
        all.sort(Comparator.comparing(Entry::first));
        return all;
    }

    /** For whom the person acts. */
    List<Entry> forOthers(String person, Names names) {
        return together(
                deputies.current().stream()
                        .filter(one -> one.person().equals(person))
                        .toList(),
                false,
                names);
    }

    private List<Entry> together(List<Deputy> all, boolean byDeputy, Names names) {
        Map<Together, Entry> entries = new LinkedHashMap<>();
        for (Deputy one : all) {
            String who = byDeputy ? one.person() : one.holder();
            Entry entry = entries.computeIfAbsent(
                    new Together(who, one.firstDay(), one.lastDay()),
                    days -> new Entry(
                            names.person(who), new ArrayList<>(), days.first(), days.last(), new ArrayList<>(), null));
            entry.roles().add(names.office(one.role().groupOf(one.party())));
            entry.deputies().add(one.id());
        }
        return List.copyOf(entries.values());
    }
}
