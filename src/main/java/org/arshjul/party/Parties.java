package org.arshjul.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The parties, the people and the roles that they hold. */
@Repository
public class Parties {

    private static final Comparator<Object> BY_SWEDISH_ALPHABET = Collator.getInstance(Locale.forLanguageTag("sv"));

    /** What a party is called on pages. */
    public record ShortName(String id, PartyKind kind, String name) {}

    private final JdbcClient jdbc;
    private final People people;
    private final RoleHoldings holdings;
    private final Programme programme;
    private final ApplicationEventPublisher events;

    Parties(
            JdbcClient jdbc,
            People people,
            RoleHoldings holdings,
            Programme programme,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.people = people;
        this.holdings = holdings;
        this.programme = programme;
        this.events = events;
    }

    /** The programme's name, such as Klimatkontrakt 2030, from config/parties.yml. */
    public String programme() {
        return programme.name();
    }

    /** All parties, municipalities first by name, then agencies, then the programme. */
    public List<Party> all() {
        return inNoOrder().stream()
                .sorted(Comparator.comparing(Party::kind).thenComparing(Party::name, BY_SWEDISH_ALPHABET::compare))
                .toList();
    }

    /** All parties as they come, for those who look them up by id: to sort ten thousand takes longer than to read them. */
    public List<Party> inNoOrder() {
        return jdbc.sql("select * from party").query(Parties::row).list();
    }

    /** What all parties are called for short, in no order; nothing else of them is read. */
    public List<ShortName> shortNames() {
        return jdbc.sql("select id, kind, name from party")
                .query((row, number) -> new ShortName(
                        row.getString("id"), PartyKind.valueOf(row.getString("kind")), row.getString("name")))
                .list();
    }

    /** That party; refuses an unknown one and names those that there are. */
    public Party get(PartyId id) {
        return find(id).orElseThrow(() -> Refusal.notFound("party.unknown", id, names()));
    }

    /** That party, if there is one. */
    public Optional<Party> find(PartyId id) {
        return jdbc.sql("select * from party where id = :id")
                .param("id", id.value())
                .query(Parties::row)
                .optional();
    }

    /** These parties in that order, in one query; refuses an unknown one as {@link #get} does. */
    public List<Party> all(Collection<PartyId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<PartyId, Party> found = among(ids.stream().map(PartyId::value).toList()).stream()
                .collect(Collectors.toMap(Party::id, Function.identity()));
        return ids.stream()
                .map(id -> found.containsKey(id) ? found.get(id) : get(id))
                .toList();
    }

    /** Those parties among these ids, of which there is one at least, that there are, in no order; in one query. */
    public List<Party> among(Collection<String> ids) {
        return jdbc.sql("select * from party where id in (:ids)")
                .param("ids", ids)
                .query(Parties::row)
                .list();
    }

    /** The parties of that kind, by name. */
    public List<Party> ofKind(PartyKind kind) {
        return jdbc
                .sql("select * from party where kind = :kind")
                .param("kind", kind.name())
                .query(Parties::row)
                .list()
                .stream()
                .sorted(Comparator.comparing(Party::name, BY_SWEDISH_ALPHABET::compare))
                .toList();
    }

    /**
     * The parties of that kind that config/parties.yml lets take part in that year's revision, by name. What a year that is
     * planned was planned with may be something else.
     */
    public List<Party> takingPartIn(int year, PartyKind kind) {
        Set<String> members = programme.parties().stream()
                .filter(entry -> entry.takesPartIn(year))
                .map(Programme.PartyEntry::id)
                .collect(Collectors.toSet());
        return ofKind(kind).stream()
                .filter(party -> members.contains(party.id().value()))
                .toList();
    }

    /** All people, by id. */
    public List<Person> people() {
        return people.all();
    }

    /** Those people among these ids, of which there is one at least, that there are, in no order; in one query. */
    public List<Person> peopleAmong(Collection<String> ids) {
        return people.among(ids);
    }

    /** That person, if known. */
    public Optional<Person> person(String id) {
        return people.find(id);
    }

    /** What that person is called; the id of somebody unknown. */
    public String nameOf(String person) {
        return person(person).map(Person::name).orElse(person);
    }

    /**
     * The groups that this person belongs to now, such as {@code coordinator} or {@code enkoping.contact}: those of their own
     * roles, and today those of whom they are the {@link Deputies deputy}.
     */
    public Set<String> groupsOf(String person) {
        return holdings.acting(person).stream()
                .map(RoleHoldings.Holding::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The groups of everybody who has one now, by the person's id; one query, however many there are. */
    public Map<String, Set<String>> groups() {
        return holdings.acting().stream()
                .collect(Collectors.groupingBy(
                        RoleHoldings.Holding::person,
                        TreeMap::new,
                        Collectors.mapping(RoleHoldings.Holding::group, Collectors.toCollection(TreeSet::new))));
    }

    /** The people who belong to that group now, deputies too, by id. */
    public List<Person> members(String group) {
        return Role.ofGroup(group)
                .map(role -> people.acting(role, partyOf(role, group)))
                .orElse(List.of());
    }

    /**
     * Whom mails about the tasks of that group reach today, by id: its members but for those who are away. Everybody where
     * all are, so that nothing is told to nobody.
     */
    public List<Person> reached(String group) {
        List<Person> members = members(group);
        Set<String> away = Role.ofGroup(group)
                .map(role -> holdings.away(role, partyOf(role, group)))
                .orElse(Set.of());
        List<Person> present =
                members.stream().filter(person -> !away.contains(person.id())).toList();
        return present.isEmpty() ? members : present;
    }

    /**
     * Whom mails about a task reach today that this person has, and that these groups may take: the person, or whoever acts
     * today as the person's deputy in one of the groups.
     */
    public List<Person> reachedFor(String assignee, Collection<String> groups) {
        List<Person> deputies = groups.stream()
                .flatMap(group -> Role.ofGroup(group).filter(Role::ofParty).stream()
                        .flatMap(role -> holdings.deputiesOf(assignee, role, partyOf(role, group)).stream()))
                .distinct()
                .flatMap(deputy -> person(deputy).stream())
                .toList();
        return deputies.isEmpty() ? person(assignee).stream().toList() : deputies;
    }

    /** The parties' roles that this person holds now, not as a deputy, in the order in which they were given. */
    public List<PartyRole> heldBy(String person) {
        return holdings.ofPerson(person).stream()
                .filter(held -> held.role().ofParty())
                .map(held -> new PartyRole(new PartyId(held.party()), held.role()))
                .toList();
    }

    /** Who holds that role of the party now, deputies not among them, by id. */
    public List<Person> holders(Role role, PartyId party) {
        return people.holding(role, party.value());
    }

    /** Who holds the office that signs for each party now, by the party's id; one query, however many there are. */
    public Map<PartyId, Person> signatories() {
        return people.signatories();
    }

    /** Who holds the office that signs for that party now. */
    public Optional<Person> signatory(PartyId party) {
        return holders(Role.SIGNATORY, party).stream().findFirst();
    }

    /**
     * Passes a party's role to somebody who is already known, from now on; who held it loses it, and the tasks taken for it
     * go to the successor. Only a coordinator may; refuses an unknown person, and who holds the role already.
     *
     * @param predecessor who loses it; null for who has held it longest
     * @param reason why, or where the decision is kept
     */
    @Transactional
    public void succeed(PartyId party, Role role, String predecessor, String successor, String reason) {
        requireCoordinator();
        Person known = person(successor).orElseThrow(() -> Refusal.notFound("person.unknown", successor));
        pass(party, role, predecessor, known, reason);
    }

    /** The same to a newcomer; refuses an id or an address that somebody has. */
    @Transactional
    public void succeed(PartyId party, Role role, String predecessor, Person newcomer, String reason) {
        requireCoordinator();
        people.admit(newcomer);
        pass(party, role, predecessor, newcomer, reason);
    }

    /** Corrects a person's e-mail address. Only a coordinator may; refuses an address that is none, or that another has. */
    @Transactional
    public void correctAddress(String person, String address) {
        if (!coordinatorActs()) {
            throw Refusal.forbidden("person.address.coordinator");
        }
        Person known = person(person).orElseThrow(() -> Refusal.notFound("person.unknown", person));
        new Person(known.id(), known.name(), address, known.language()).check();
        if (!address.equalsIgnoreCase(known.email()) && people.hasAddress(address)) {
            throw Refusal.conflict("person.address.taken", address);
        }
        people.readdress(person, address);
        events.publishEvent(new AddressCorrected(person));
    }

    /** From now on the signed-in person is written to, and reads, in that language; refuses one that there is not. */
    @Transactional
    public void chooseLanguage(String language) {
        String id = Actor.required();
        Person known = person(id).orElseThrow(() -> Refusal.notFound("person.unknown", id));
        new Person(known.id(), known.name(), known.email(), language).check();
        if (!language.equals(known.language())) {
            people.speak(id, language);
            events.publishEvent(new LanguageChosen(id, language));
        }
    }

    private void pass(PartyId party, Role role, String predecessor, Person successor, String reason) {
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("act.reasonMissing");
        }
        if (!role.heldIn(get(party).kind())) {
            throw Refusal.invalid("party.role.notHere", role.group(), party);
        }
        String group = role.groupOf(party);
        if (holdings.holds(successor.id(), role, party)) {
            throw Refusal.conflict("party.role.held", successor.id(), group);
        }
        if (predecessor != null && !holdings.holds(predecessor, role, party)) {
            throw Refusal.conflict("party.role.notHeld", predecessor, group);
        }
        Optional<String> before = Optional.ofNullable(predecessor).or(() -> holdings.holder(party, role));
        before.ifPresent(person -> holdings.end(person, role, party));
        holdings.begin(successor.id(), role, party.value());
        events.publishEvent(new SuccessionRecorded(party, role, before.orElse(null), successor.id(), reason.strip()));
    }

    private void requireCoordinator() {
        if (!coordinatorActs()) {
            throw Refusal.forbidden("party.succession.coordinator");
        }
    }

    /** Whether the product itself or a coordinator acts. */
    boolean coordinatorActs() {
        return Actor.person()
                .map(person -> groupsOf(person).contains(Role.COORDINATOR.group())
                        // The administrator of a new installation is nobody in the programme.
                        || Actor.groups().contains(Role.COORDINATOR.group()))
                .orElse(true);
    }

    private String names() {
        return all().stream().map(party -> party.id().value()).collect(Collectors.joining(", "));
    }

    private static String partyOf(Role role, String group) {
        return role.ofParty() ? group.substring(0, group.indexOf('.')) : null;
    }

    private static Party row(ResultSet row, int number) throws SQLException {
        return new Party(
                new PartyId(row.getString("id")),
                row.getString("name"),
                row.getString("full_name"),
                PartyKind.valueOf(row.getString("kind")),
                row.getString("office"));
    }
}
