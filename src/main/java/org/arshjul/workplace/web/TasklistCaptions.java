package org.arshjul.workplace.web;

import java.util.Locale;
import java.util.Map;
import org.arshjul.contract.Owner;
import org.arshjul.notification.AddressSubject;
import org.arshjul.party.Parties;
import org.arshjul.party.PartyId;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.TaskCaptions;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in Tasklist's list which contract, party and stage a task is about, for at most two small queries a task. */
@Component
class TasklistCaptions implements TaskCaptions {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    private static final String SHARED = "shared";

    private final Parties parties;
    private final MessageSource messages;

    TasklistCaptions(Parties parties, MessageSource messages) {
        this.parties = parties;
        this.messages = messages;
    }

    @Override
    public Map<Caption, String> of(HumanTask task) {
        if (AddressSubject.is(task.subject())) {
            return captions(task, word("subject.address", parties.nameOf(AddressSubject.person(task.subject()))), null);
        }
        String[] subject = task.subject().split("/");
        String party = subject.length == 1 ? null : subject[1];
        return captions(task, contract(subject[0], party), party);
    }

    private Map<Caption, String> captions(HumanTask task, String about, String party) {
        return Map.of(
                Caption.CONTRACT, about,
                Caption.PARTY, concerned(task, party),
                Caption.STAGE, word("tasklist.stage." + task.process()));
    }

    private String contract(String year, String party) {
        if (party == null) {
            return word("subject.year", year);
        }
        return party.equals(SHARED) ? word("subject.shared.text", year) : name(party) + " " + year;
    }

    private String concerned(HumanTask task, String party) {
        if (task.concerns() == null) {
            String group = task.groups().get(0);
            int dot = group.indexOf('.');
            return dot < 0 ? word("role." + group) : name(group.substring(0, dot));
        }
        return name(task.concerns().equals(Owner.MUNICIPALITY.id()) && party != null ? party : task.concerns());
    }

    /** Owners such as the agencies have names too. */
    private String name(String id) {
        String owner = messages.getMessage("owner." + id, null, null, SWEDISH);
        return owner == null ? parties.get(new PartyId(id)).name() : owner;
    }

    private String word(String key, Object... arguments) {
        return messages.getMessage(key, arguments, SWEDISH);
    }
}
