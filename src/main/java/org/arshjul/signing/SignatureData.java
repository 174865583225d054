package org.arshjul.signing;

import java.util.List;
import org.arshjul.platform.personal.PersonalData;
import org.springframework.stereotype.Component;

/** What somebody has signed in office: part of public documents, and so kept. */
@Component
class SignatureData implements PersonalData {

    @Override
    public String kind() {
        return "signatures";
    }

    @Override
    public List<String> queries() {
        return List.of("""
                select contract_id, party_id, name, office, digest, signed_at, voided_at
                  from signature where person_id = :person order by signed_at
                """);
    }
}
