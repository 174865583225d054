package org.arshjul.platform.security;

import java.util.Collections;
import java.util.Set;

/**
 * To whom an address is open, by the roles that people hold. Where a role opens only what concerns its holder, such as the
 * contracts of their party or the tasks that wait for them, the command behind the address decides.
 */
public enum Whom {
    /** With or without a log-in. */
    EVERYBODY("everybody, without a log-in", Roles.ALL, Roles.NONE),

    /** Whoever is signed in, for what is theirs or everybody's. */
    SIGNED_IN("whoever is signed in", Roles.ALL, Roles.NONE),

    /** Who may read a contract or text: its parties and the programme; once it is agreed, all who are signed in. */
    READERS("a contract's parties; all who are signed in once it is agreed", Roles.PROGRAMME, Roles.OF_PARTY),

    /** Whom a task asks, and those who follow the year. */
    TASK_FOLLOWERS("whom the task asks, and the programme", Roles.PROGRAMME, Roles.OF_PARTY),

    /** Whom a task asks, as long as it waits. */
    TASK_HOLDERS("whom the task asks", Roles.NONE, Roles.ASKED),

    /** Who writes a section. */
    WRITERS("the section's writers", Set.of(Roles.COORDINATOR), Set.of(Roles.CONTACT)),

    /** Who holds the office that it is about. */
    OFFICE_HOLDER("who holds the office", Set.of(Roles.COORDINATOR), Roles.OF_PARTY),

    /** The municipality's registrar. */
    REGISTRAR("the municipality's registrar", Roles.NONE, Set.of(Roles.REGISTRAR)),

    /** The person whom it is about, and who sees into what the product does. */
    PERSON("whom it is about; coordinator and auditor", Set.of(Roles.COORDINATOR, Roles.AUDITOR), Roles.ALL),

    /** Coordinators; in the demo everybody, whose mail is nobody's. */
    COORDINATOR_OR_DEMO("the coordinator; in the demo all", Set.of(Roles.COORDINATOR), Roles.NONE),

    /** Who steers the year and answers for it. */
    COORDINATOR("the coordinator", Set.of(Roles.COORDINATOR), Roles.NONE),

    /** Who sees into what the product does. */
    OVERSIGHT("coordinator and auditor", Set.of(Roles.COORDINATOR, Roles.AUDITOR), Roles.NONE),

    /** Who answers for the whole programme. */
    PROGRAMME("coordinator, steering group and auditor", Roles.PROGRAMME, Roles.NONE);

    private final String inWords;
    private final Set<String> forAll;
    private final Set<String> forOwn;

    Whom(String inWords, Set<String> forAll, Set<String> forOwn) {
        this.inWords = inWords;
        this.forAll = forAll;
        this.forOwn = forOwn;
    }

    /** For the table of rights. */
    public String inWords() {
        return inWords;
    }

    /** Whether holders of that role come in, whatever it is about. */
    public boolean opensAll(String role) {
        return forAll.contains(role);
    }

    /** Whether holders of that role come in where it is about what is theirs. */
    public boolean opensOwn(String role) {
        return forOwn.contains(role);
    }

    /** Whether somebody in these groups comes as far as the command, which decides about what is somebody's own. */
    public boolean admits(Set<String> groups) {
        return !forOwn.isEmpty()
                || this == COORDINATOR_OR_DEMO
                || forAll.equals(Roles.ALL)
                || !Collections.disjoint(forAll, groups);
    }

    private static final class Roles {

        static final String CONTACT = "contact";
        static final String REGISTRAR = "registrar";
        static final String COORDINATOR = "coordinator";
        static final String STEERING = "steering";
        static final String AUDITOR = "auditor";

        static final Set<String> NONE = Set.of();
        static final Set<String> OF_PARTY = Set.of(CONTACT, "signatory", REGISTRAR);
        static final Set<String> PROGRAMME = Set.of(COORDINATOR, STEERING, AUDITOR);
        static final Set<String> ASKED = Set.of(CONTACT, "signatory", REGISTRAR, COORDINATOR, STEERING);
        static final Set<String> ALL = Set.of(CONTACT, "signatory", REGISTRAR, COORDINATOR, STEERING, AUDITOR);
    }
}
