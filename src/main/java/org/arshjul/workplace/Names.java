package org.arshjul.workplace;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arshjul.contract.Owner;
import org.arshjul.notification.AddressSubject;
import org.arshjul.party.Parties;
import org.arshjul.party.Parties.ShortName;
import org.arshjul.party.Party;
import org.arshjul.party.PartyId;
import org.arshjul.party.PartyKind;
import org.arshjul.party.Person;
import org.arshjul.platform.task.HumanTask;
import org.springframework.util.function.SingletonSupplier;

/**
 * What business keys, parties, groups and people are called on pages. All are read, once for a page, when one is asked for
 * that was not read before with those that the page is about.
 */
public final class Names {

    /** Å, Ä and Ö come last. */
    public static final Comparator<Object> SWEDISH_ALPHABET = Collator.getInstance(Locale.forLanguageTag("sv"));

    private final Words words;
    private final Parties all;
    private final Supplier<Map<String, Party>> parties;
    private final Supplier<Map<String, ShortName>> shortNames;
    private final Supplier<Map<String, Person>> people;
    private final Map<String, Optional<Party>> readParties = new HashMap<>();
    private final Map<String, Optional<Person>> readPeople = new HashMap<>();

    Names(Words words, Parties all) {
        this.words = words;
        this.all = all;
        this.parties = SingletonSupplier.of(() -> byKey(all.inNoOrder(), Names::key));
        this.shortNames = SingletonSupplier.of(() -> byKey(all.shortNames(), ShortName::id));
        this.people = SingletonSupplier.of(() -> byKey(all.people(), Person::id));
    }

    /** Reads those whom these tasks are about and for together, so that they are not looked for among all. */
    public void readFor(Collection<HumanTask> tasks) {
        readPeople(tasks.stream()
                .map(HumanTask::subject)
                .filter(AddressSubject::is)
                .map(AddressSubject::person)
                .toList());
        readParties(tasks.stream()
                .flatMap(task -> Stream.concat(
                        Stream.of(awaited(task), part(task.subject())),
                        task.groups().stream().map(Names::partyOf)))
                .toList());
    }

    /** The same of those of these ids that are parties'; owners and others among them do no harm. */
    public void readParties(Collection<String> ids) {
        read(ids, readParties, all::among, Names::key);
    }

    /** The same of those of these ids that are people's. */
    public void readPeople(Collection<String> ids) {
        read(ids, readPeople, all::peopleAmong, Person::id);
    }

    private static <T> void read(
            Collection<String> ids,
            Map<String, Optional<T>> read,
            Function<Collection<String>, List<T>> found,
            Function<T, String> key) {
        Set<String> missing = new HashSet<>(ids);
        missing.removeAll(read.keySet());
        if (missing.isEmpty()) {
            return;
        }
        missing.forEach(id -> read.put(id, Optional.empty()));
        found.apply(missing).forEach(one -> read.put(key.apply(one), Optional.of(one)));
    }

    private static <T> Map<String, T> byKey(List<T> some, Function<T, String> key) {
        return some.stream().collect(Collectors.toMap(key, Function.identity()));
    }

    private static String key(Party party) {
        return party.id().value();
    }

    /** The id of the party of that group; empty for the programme's own. */
    private static String partyOf(String group) {
        int dot = group.indexOf('.');
        return dot < 0 ? "" : group.substring(0, dot);
    }

    private static String part(String subject) {
        String[] parts = subject.split("/");
        return parts.length > 1 ? parts[1] : "";
    }

    private Optional<Party> find(String id) {
        return readParties.containsKey(id)
                ? readParties.get(id)
                : Optional.ofNullable(parties.get().get(id));
    }

    private Optional<Person> findPerson(String id) {
        return readPeople.containsKey(id)
                ? readPeople.get(id)
                : Optional.ofNullable(people.get().get(id));
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

    /** The party's short name, or the owner's. */
    public String party(PartyId id) {
        return party(id.value());
    }

    /** The same by its id; owners such as {@code agencies} have names too. */
    public String party(String id) {
        Optional<String> name = readParties.containsKey(id)
                ? readParties.get(id).map(Party::name)
                : Optional.ofNullable(shortNames.get().get(id)).map(ShortName::name);
        return name.or(() -> words.find("owner." + id)).orElse(id);
    }

    /** The short names of agencies and the programme, whatever the years in which they take part. */
    public List<String> national() {
        return shortNames.get().values().stream()
                .filter(party -> party.kind() != PartyKind.MUNICIPALITY)
                .map(ShortName::name)
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
            return partyOf(group);
        }
        String[] parts = task.subject().split("/");
        boolean owns = task.concerns().equals(Owner.MUNICIPALITY.id()) && parts.length > 1;
        return owns ? parts[1] : task.concerns();
    }

    /** The party's name in contracts. */
    public String fullName(PartyId id) {
        return find(id.value()).map(Party::fullName).orElse(id.value());
    }

    /** The office whose holder signs for that party. */
    public String office(PartyId id) {
        return find(id.value()).map(Party::office).orElse("");
    }

    /** A person's name; who is unknown keeps the id, and the product itself has a name. */
    public String person(String id) {
        return findPerson(id)
                .map(Person::name)
                .or(() -> words.find("person." + id))
                .orElse(id);
    }

    /** Who acted, and for whom where only as a deputy: Anna Ek för Bo Ax. */
    public String actor(String id, String onBehalfOf) {
        return onBehalfOf == null || onBehalfOf.isEmpty()
                ? person(id)
                : words.of("behalf.person", person(id), person(onBehalfOf));
    }

    /** A person's e-mail address; empty for who is unknown. */
    public String address(String id) {
        return findPerson(id).map(Person::email).orElse("");
    }

    /** What holders of that group's role are, such as contact of Enköping or the coordinator. */
    public String office(String group) {
        String party = partyOf(group);
        return party.isEmpty()
                ? words.of("role." + group)
                : words.of("absence.role", words.of("acts.role." + group.substring(party.length() + 1)), party(party));
    }

    /** Whom these groups stand for, such as Enköping or the coordinator. */
    public String groups(List<String> groups) {
        return groups.stream()
                .map(group -> partyOf(group).isEmpty() ? words.of("role." + group) : party(partyOf(group)))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
