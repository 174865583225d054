package org.arshjul.platform.security;

import java.util.List;
import org.arshjul.platform.personal.PersonalData;
import org.springframework.stereotype.Component;

/** When and from where somebody logged in. */
@Component
class LogInData implements PersonalData {

    @Override
    public String kind() {
        return "logIns";
    }

    @Override
    public List<String> queries() {
        return List.of(
                "select at, address, method, outcome from log_in where account = :person order by at",
                "select confirmed_at as second_factor_since from second_factor where account = :person");
    }

    @Override
    public List<String> removals() {
        return List.of(
                "delete from log_in where account = :person", "delete from second_factor where account = :person");
    }
}
