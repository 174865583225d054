package org.arshjul.notification.process;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.arshjul.notification.AddressSubject;
import org.arshjul.notification.FailingAddresses;
import org.arshjul.party.Role;
import org.arshjul.platform.calendar.Deadlines;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.TaskKind;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The task CorrectAddress: a coordinator corrects the address of somebody whom mail does not reach, or has it tried again. */
@Component
class CorrectAddress implements TaskKind<CorrectAddress.Answer> {

    /** @param address the right one; the same as before, or none, has it tried again */
    record Answer(@Size(max = 254) String address) {}

    private final FailingAddresses addresses;
    private final Deadlines deadlines;

    CorrectAddress(@Lazy FailingAddresses addresses, Deadlines deadlines) {
        this.addresses = addresses;
        this.deadlines = deadlines;
    }

    @Override
    public String id() {
        return "CorrectAddress";
    }

    @Override
    public Class<Answer> answer() {
        return Answer.class;
    }

    @Override
    public Audience audience(String subject, String concerns) {
        return new Audience(List.of(Role.COORDINATOR.group()), deadlines.after(Deadlines.Grace.ANSWER));
    }

    @Override
    public Map<String, Object> answered(HumanTask task, Answer answer) {
        addresses.seenTo(AddressSubject.person(task.subject()), answer.address());
        return Map.of();
    }
}
