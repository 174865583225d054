package org.arshjul.notification;

import java.util.List;
import org.arshjul.party.Parties;
import org.arshjul.party.Person;
import org.arshjul.platform.task.HumanTask;
import org.springframework.stereotype.Component;

/** Whom a task waits for. */
@Component
class Holders {

    private final Parties parties;

    Holders(Parties parties) {
        this.parties = parties;
    }

    /** Who has the task, or else everybody who may take it. */
    List<Person> of(HumanTask task) {
        return task.assignee() == null
                ? of(task.groups())
                : parties.person(task.assignee()).stream().toList();
    }

    /** The members of these groups; somebody who is in two of them stands there twice. */
    List<Person> of(List<String> groups) {
        return groups.stream().flatMap(group -> parties.members(group).stream()).toList();
    }
}
