package org.arshjul.workplace.task;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.arshjul.notification.AddressSubject;
import org.arshjul.notification.FailingAddresses;
import org.arshjul.notification.FailingAddresses.Failing;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.workplace.Names;
import org.springframework.stereotype.Component;

/** CorrectAddress: whom mail does not reach, what the server said, and the address to correct. */
@Component
class AddressForm implements TaskForm {

    private final FailingAddresses addresses;

    AddressForm(FailingAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("CorrectAddress");
    }

    @Override
    public String template() {
        return "address";
    }

    @Override
    public Map<String, Object> show(HumanTask task, Typed typed, Names names) {
        String person = AddressSubject.person(task.subject());
        Failing failing = addresses.of(person).orElse(null);
        Map<String, Object> model = new HashMap<>();
        model.put("person", names.person(person));
        model.put("failing", failing);
        model.put("address", typed.or("address", names.address(person)));
        return model;
    }

    @Override
    public Map<String, Object> answer(HumanTask task, Typed typed) {
        return Map.of("address", typed.get("address").strip());
    }
}
