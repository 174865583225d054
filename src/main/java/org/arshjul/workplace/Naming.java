package org.arshjul.workplace;

import java.util.Collection;
import java.util.Set;
import org.arshjul.party.Parties;
import org.arshjul.platform.task.HumanTask;
import org.springframework.stereotype.Component;

/**
 * The names that a page needs, in two queries at most: those of the parties and of the people, each read when the first is
 * asked for.
 */
@Component
public class Naming {

    private final Parties parties;
    private final Words words;

    Naming(Parties parties, Words words) {
        this.parties = parties;
        this.words = words;
    }

    public Names names() {
        return new Names(words, parties::inNoOrder, parties::people);
    }

    /** Names for which only the parties of these tasks are read, however many others there are. */
    public Names names(Collection<HumanTask> tasks) {
        Names names = names();
        Set<String> ids = names.parties(tasks);
        names.know(ids, parties.among(ids));
        return names;
    }
}
