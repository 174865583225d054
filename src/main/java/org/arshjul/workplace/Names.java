package org.arshjul.workplace;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arshjul.contract.Owner;
import org.arshjul.notification.AddressSubject;
import org.arshjul.party.Party;
import org.arshjul.party.PartyId;
import org.arshjul.party.PartyKind;
import org.arshjul.party.Person;
import org.arshjul.platform.task.HumanTask;
import org.springframework.util.function.SingletonSupplier;

/** What business keys, parties, groups and people are called on pages; read once for a page. */
public final class Names {

    /** Å, Ä and Ö come last. */
    public static final Comparator<Object> SWEDISH_ALPHABET = Collator.getInstance(Locale.forLanguageTag("sv"));

    private final Words words;
    private final Supplier<Map<String, Party>> parties;
    private final Supplier<Map<String, Person>> people;
    private final Map<String, Party> few = new HashMap<>();

    /** Both are asked once, when the first name of theirs is needed. */
    Names(Words words, Supplier<List<Party>> parties, Supplier<List<Person>> people) {
        this.words = words;
        this.parties = SingletonSupplier.of(() -> parties.get().stream()
                .collect(Collectors.toMap(party -> party.id().value(), Function.identity())));
        this.people = SingletonSupplier.of(
                () -> people.get().stream().collect(Collectors.toMap(Person::id, Function.identity())));
    }

    /** What {@code 2026}, {@code 2026/shared}, {@code 2026/enkoping} or {@code 2026/enkoping/half-year} is in words. */
    public String subject(String key) {
        if (AddressSubject.is(key)) {
            return words.of("subject.address", person(AddressSubject.person(key)));
        }
        String[] parts = key.split("/");
        return switch (parts.length) {
            case 1 -> words.of("subject.year", parts[0]);
            case 2 -> text(parts[0], parts[1]);
            default -> words.of("subject.followUp." + parts[2], text(parts[0], parts[1]));
        };
    }

    private String text(String year, String part) {
        return part.equals("shared") ? words.of("subject.shared.text", year) : party(part) + " " + year;
    }

    /** The most urgent first, those of one moment by the names of what they are about. */
    public Comparator<HumanTask> byUrgency() {
        return Comparator.comparing(HumanTask::dueAt, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(task -> subject(task.subject()), SWEDISH_ALPHABET);
    }

    /** The ids of the parties that these tasks are about and for; with them owners and others that are no parties. */
    public Set<String> parties(Collection<HumanTask> tasks) {
        return tasks.stream()
                .flatMap(task -> Stream.of(awaited(task), part(task.subject())))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String part(String subject) {
        String[] parts = subject.split("/");
        return parts.length > 1 ? parts[1] : "";
    }

    /** These ids are those of these parties, or of none: they are not looked for among all. */
    void know(Collection<String> ids, Collection<Party> found) {
        ids.forEach(id -> few.put(id, null));
        found.forEach(party -> few.put(party.id().value(), party));
    }

    private Party find(String id) {
        return few.containsKey(id) ? few.get(id) : parties.get().get(id);
    }

    /** The party's short name, or the owner's. */
    public String party(PartyId id) {
        return party(id.value());
    }

    /** The same by its id; owners such as {@code agencies} have names too. */
    public String party(String id) {
        Party party = find(id);
        return party == null ? words.find("owner." + id).orElse(id) : party.name();
    }

    /** The short names of agencies and the programme, whatever the years in which they take part. */
    public List<String> national() {
        return parties.get().values().stream()
                .filter(party -> party.kind() != PartyKind.MUNICIPALITY)
                .map(Party::name)
                .toList();
    }

    /** For whom a task is: the party or owner that it concerns, else those who may take it. */
    public String concerned(HumanTask task) {
        if (task.concerns() == null) {
            return groups(task.groups());
        }
        return party(awaited(task));
    }

    /** The id of the party or owner that is to answer a task; empty for tasks of the programme itself. */
    public String awaited(HumanTask task) {
        if (task.concerns() == null) {
            String group = task.groups().isEmpty() ? "" : task.groups().get(0);
            return group.contains(".") ? group.substring(0, group.indexOf('.')) : "";
        }
        String[] parts = task.subject().split("/");
        boolean owns = task.concerns().equals(Owner.MUNICIPALITY.id()) && parts.length > 1;
        return owns ? parts[1] : task.concerns();
    }

    /** The party's name in contracts. */
    public String fullName(PartyId id) {
        Party party = find(id.value());
        return party == null ? id.value() : party.fullName();
    }

    /** The office whose holder signs for that party. */
    public String office(PartyId id) {
        Party party = find(id.value());
        return party == null ? "" : party.office();
    }

    /** A person's name; who is unknown keeps the id, and the product itself has a name. */
    public String person(String id) {
        Person person = people.get().get(id);
        return person == null ? words.find("person." + id).orElse(id) : person.name();
    }

    /** Who acted, and for whom where only as a deputy: Anna Ek för Bo Ax. */
    public String actor(String id, String onBehalfOf) {
        return onBehalfOf == null || onBehalfOf.isEmpty()
                ? person(id)
                : words.of("behalf.person", person(id), person(onBehalfOf));
    }

    /** A person's e-mail address; empty for who is unknown. */
    public String address(String id) {
        Person person = people.get().get(id);
        return person == null ? "" : person.email();
    }

    /** What holders of that group's role are, such as contact of Enköping or the coordinator. */
    public String office(String group) {
        int dot = group.indexOf('.');
        return dot < 0
                ? words.of("role." + group)
                : words.of(
                        "absence.role",
                        words.of("acts.role." + group.substring(dot + 1)),
                        party(group.substring(0, dot)));
    }

    /** Whom these groups stand for, such as Enköping or the coordinator. */
    public String groups(List<String> groups) {
        return groups.stream()
                .map(group ->
                        group.contains(".") ? party(group.substring(0, group.indexOf('.'))) : words.of("role." + group))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
