package org.arshjul.party;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.arshjul.party.Programme.PartyEntry;
import org.arshjul.party.Programme.PersonEntry;
import org.arshjul.party.Programme.RoleEntry;
import org.arshjul.party.RoleHoldings.Holding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Adds at the start what config/parties.yml has and the database lacks: parties, people, roles. The database is the
 * truth after the first start: nothing in it is overwritten, and a role that was held and passed on does not come back.
 */
@Component
class ProgrammeSeed implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(ProgrammeSeed.class);

    private final Programme programme;
    private final JdbcClient jdbc;
    private final People people;
    private final RoleHoldings holdings;
    private final TransactionTemplate transaction;

    ProgrammeSeed(
            Programme programme,
            JdbcClient jdbc,
            People people,
            RoleHoldings holdings,
            PlatformTransactionManager transactions) {
        ProgrammeChecks.check(programme);
        this.programme = programme;
        this.jdbc = jdbc;
        this.people = people;
        this.holdings = holdings;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            addParties();
            addPeople();
            addRoles();
        });
    }

    private void addParties() {
        Set<String> known = new HashSet<>(
                jdbc.sql("select id from party").query(String.class).list());
        for (PartyEntry party : programme.parties()) {
            if (!known.contains(party.id())) {
                jdbc.sql("""
                                insert into party (id, name, full_name, kind, office)
                                values (:id, :name, :fullName, :kind, :office)
                                """)
                        .param("id", party.id())
                        .param("name", party.name())
                        .param("fullName", party.fullName())
                        .param("kind", party.kind().name())
                        .param("office", party.office())
                        .update();
            }
        }
    }

    private void addPeople() {
        Set<String> known = people.all().stream().map(Person::id).collect(Collectors.toSet());
        for (PersonEntry person : programme.people()) {
            if (!known.contains(person.id())) {
                people.add(new Person(person.id(), person.name(), person.email(), person.language()));
            }
        }
    }

    private void addRoles() {
        List<Holding> known = holdings.all();
        Set<String> held = known.stream().map(ProgrammeSeed::key).collect(Collectors.toSet());
        Set<String> occupied =
                known.stream().filter(Holding::current).map(Holding::group).collect(Collectors.toSet());
        for (PersonEntry person : programme.people()) {
            for (RoleEntry entry : person.roles()) {
                Holding wanted =
                        new Holding(person.id(), entry.role(), entry.role().ofParty() ? entry.party() : null, true);
                if (held.contains(key(wanted))) {
                    continue;
                }
                if (entry.role() == Role.SIGNATORY && occupied.contains(wanted.group())) {
                    log.warn(
                            "config/parties.yml names {} as {}, but the database has somebody else: record the"
                                    + " succession in the programme, not in the file",
                            person.id(),
                            wanted.group());
                    continue;
                }
                holdings.begin(wanted.person(), wanted.role(), wanted.party());
            }
        }
    }

    private static String key(Holding holding) {
        return holding.person() + " " + holding.group();
    }
}
