package org.arshjul.workplace.task;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.arshjul.contract.ContractId;
import org.arshjul.document.Markdown;
import org.arshjul.party.PartyId;
import org.arshjul.platform.security.IdentityProofs;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.signing.FrozenDocument;
import org.arshjul.signing.PersonalSignatures;
import org.arshjul.signing.Signing;
import org.arshjul.signing.Signings;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.Words;
import org.springframework.stereotype.Component;

/** SignContract: the frozen document, who has signed, and the two ways to answer. */
@Component
class SignForm implements TaskForm {

    private final Signings signings;
    private final PersonalSignatures personal;
    private final SigningOffice office;
    private final IdentityProofs identity;
    private final Words words;

    SignForm(
            Signings signings,
            PersonalSignatures personal,
            SigningOffice office,
            IdentityProofs identity,
            Words words) {
        this.signings = signings;
        this.personal = personal;
        this.office = office;
        this.identity = identity;
        this.words = words;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("SignContract");
    }

    @Override
    public String template() {
        return "sign";
    }

    @Override
    public Map<String, Object> show(HumanTask task, Typed typed, Names names) {
        Signing signing = signings.get(ContractId.of(task.subject()));
        FrozenDocument document = signing.document().orElseThrow();
        Map<String, Object> model = new HashMap<>();
        model.put("contract", task.subject());
        model.put("document", document);
        model.put("digest", document.digest());
        model.put("frozenAt", document.frozenAt());
        model.put("html", Markdown.toHtml(document.markdown(), 2));
        model.put("signatures", signing.signatures());
        model.put("missing", signing.missing());
        model.put("mandate", signing.mandate().orElse(null));
        model.put("office", office.of(new PartyId(task.concerns())));
        model.put("reason", typed.get("reason"));
        signings.trouble().ifPresent(trouble -> model.put("trouble", words.of(trouble)));
        model.put("service", personal.service().orElse(null));
        model.put("confirmed", signings.identityConfirmed());
        model.put("byPassword", identity.byPassword());
        return model;
    }

    @Override
    public Map<String, Object> answer(HumanTask task, Typed typed) {
        if (!typed.get("password").isEmpty()) {
            identity.confirm(typed.get("password"));
        }
        Map<String, Object> answer = new HashMap<>();
        answer.put("signed", typed.orNull("signed"));
        answer.put("digest", typed.orNull("digest"));
        answer.put("reason", typed.orNull("reason"));
        return answer;
    }
}
