package org.arshjul.notification;

import java.util.List;
import org.arshjul.party.Parties;
import org.arshjul.party.Person;
import org.arshjul.platform.task.HumanTask;
import org.springframework.stereotype.Component;

/** Whom mails about a task reach: those for whom it waits, and their deputies instead of who is away. */
@Component
class Holders {

    private final Parties parties;

    Holders(Parties parties) {
        this.parties = parties;
    }

    /** Who has the task, or else everybody who may take it, as far as they are not away. */
    List<Person> of(HumanTask task) {
        return task.assignee() == null ? of(task.groups()) : parties.reachedFor(task.assignee(), task.groups());
    }

    /** The members of these groups who are not away; somebody who is in two of them stands there twice. */
    List<Person> of(List<String> groups) {
        return groups.stream().flatMap(group -> parties.reached(group).stream()).toList();
    }
}
