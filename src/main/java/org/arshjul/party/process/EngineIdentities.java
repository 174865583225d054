package org.arshjul.party.process;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.arshjul.party.DeputyEnded;
import org.arshjul.party.DeputyNamed;
import org.arshjul.party.Parties;
import org.arshjul.party.Party;
import org.arshjul.party.Person;
import org.arshjul.party.Role;
import org.arshjul.party.SuccessionRecorded;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.node.NodeTurns;
import org.arshjul.platform.personal.PersonForgotten;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mirrors people and their groups into the engine's identity, so that Tasklist knows them: before the first request is
 * served, whenever an office passes on or gets a deputy, and as the day begins. People sign in to us, never to the engine: the passwords that it asks for
 * are random and thrown away.
 */
@Component
public class EngineIdentities implements SmartLifecycle {

    private static final String WORKFLOW = "WORKFLOW";

    private final IdentityService identities;
    private final Parties parties;
    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();
    private final ProgrammeClock clock;
    private final NodeTurns turns;
    private volatile boolean running;
    private volatile LocalDate mirrored;

    EngineIdentities(
            IdentityService identities, Parties parties, JdbcClient jdbc, ProgrammeClock clock, NodeTurns turns) {
        this.clock = clock;
        this.turns = turns;
        this.identities = identities;
        this.parties = parties;
        this.jdbc = jdbc;
    }

    /** Makes the engine's users, groups and memberships equal to ours; writes nothing when they are. */
    @Transactional
    public void mirror() {
        LocalDate today = clock.today();
        turns.engine();
        Authentication caller = identities.getCurrentAuthentication();
        // The engine would ask whether the person who acts may administer users; it is we who act.
        identities.clearAuthentication();
        try {
            mirrorGroups();
            mirrorUsers();
            mirrorMemberships();
            mirrored = today;
        } finally {
            identities.setAuthentication(caller);
        }
    }

    @EventListener({SuccessionRecorded.class, DeputyNamed.class, DeputyEnded.class, PersonForgotten.class})
    @Transactional
    public void roleChanged() {
        mirror();
    }

    /** A deputy's right begins and ends with the day; what a person may do is asked of us, so a minute does no harm. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public void dayBegins() {
        if (running && !clock.today().equals(mirrored)) {
            mirror();
        }
    }

    private void mirrorGroups() {
        Set<String> known =
                identities.createGroupQuery().list().stream().map(Group::getId).collect(Collectors.toSet());
        groupNames().forEach((id, name) -> {
            if (!known.contains(id)) {
                Group group = identities.newGroup(id);
                group.setName(name);
                group.setType(WORKFLOW);
                identities.saveGroup(group);
            }
        });
    }

    private void mirrorUsers() {
        Map<String, User> known = identities.createUserQuery().list().stream()
                .collect(Collectors.toMap(User::getId, Function.identity()));
        for (Person person : parties.people()) {
            User user = known.get(person.id());
            if (user == null) {
                user = identities.newUser(person.id());
                user.setPassword(password());
            } else if (person.name().equals(user.getLastName())
                    && person.email().equals(user.getEmail())) {
                continue;
            }
            // Swedish names do not always part at the first blank: the whole name is kept in one piece.
            user.setFirstName("");
            user.setLastName(person.name());
            user.setEmail(person.email());
            identities.saveUser(user);
        }
    }

    private void mirrorMemberships() {
        Set<Membership> wanted = new TreeSet<>();
        parties.groups()
                .forEach((person, groups) -> groups.forEach(group -> wanted.add(new Membership(person, group))));
        Set<String> ours = groupNames().keySet();
        // The identity API has no query for memberships; one for each person would cost as many as there are people.
        Set<Membership> known = jdbc
                .sql("select user_id_, group_id_ from act_id_membership")
                .query((row, number) -> new Membership(row.getString("user_id_"), row.getString("group_id_")))
                .list()
                .stream()
                .filter(membership -> ours.contains(membership.group()))
                .collect(Collectors.toCollection(TreeSet::new));
        known.stream()
                .filter(membership -> !wanted.contains(membership))
                .forEach(membership -> identities.deleteMembership(membership.person(), membership.group()));
        wanted.stream()
                .filter(membership -> !known.contains(membership))
                .forEach(membership -> identities.createMembership(membership.person(), membership.group()));
    }

    private Map<String, String> groupNames() {
        Map<String, String> names = new TreeMap<>();
        for (Role role : Role.values()) {
            if (!role.ofParty()) {
                names.put(role.group(), role.group());
            }
        }
        for (Party party : parties.inNoOrder()) {
            for (Role role : Role.values()) {
                if (role.heldIn(party.kind())) {
                    names.put(role.groupOf(party.id()), party.name() + ": " + role.group());
                }
            }
        }
        return names;
    }

    private String password() {
        byte[] bytes = new byte[48];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    @Transactional
    public void start() {
        mirror();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which starts in the last phases. */
    @Override
    public int getPhase() {
        return 0;
    }

    private record Membership(String person, String group) implements Comparable<Membership> {

        @Override
        public int compareTo(Membership other) {
            int byPerson = person.compareTo(other.person);
            return byPerson != 0 ? byPerson : group.compareTo(other.group);
        }
    }
}
