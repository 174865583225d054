package org.arshjul.workplace.task;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arshjul.contract.ContractId;
import org.arshjul.platform.Digest;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.security.IdentityProofs;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.arshjul.signing.PersonalSignatures;
import org.arshjul.signing.SigningAct;
import org.arshjul.signing.SigningAct.State;
import org.arshjul.signing.SigningActs;
import org.arshjul.signing.SigningActs.Ticked;
import org.arshjul.signing.SigningVisit;
import org.arshjul.signing.SigningVisits;
import org.arshjul.signing.Signings;
import org.arshjul.workplace.Naming;
import org.arshjul.workplace.RefusalStatus;
import org.arshjul.workplace.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Many contracts signed in one go: a list that says what differs, ticks, one confirmation, and what became of each. Where the
 * installation has a signing service, the confirmation leads there and back.
 */
@Controller
@OpenTo(Whom.SIGNED_IN)
@RequestMapping("/tasks/sign")
class SignPages {

    private static final String VISIT = SigningVisit.class.getName();

    private final SignList signatures;
    private final Signings signings;
    private final SigningActs acts;
    private final PersonalSignatures personal;
    private final Optional<SigningVisits> visits;
    private final IdentityProofs identity;
    private final Naming naming;
    private final Words words;

    SignPages(
            SignList signatures,
            Signings signings,
            SigningActs acts,
            PersonalSignatures personal,
            Optional<SigningVisits> visits,
            IdentityProofs identity,
            Naming naming,
            Words words) {
        this.signatures = signatures;
        this.signings = signings;
        this.acts = acts;
        this.personal = personal;
        this.visits = visits;
        this.identity = identity;
        this.naming = naming;
        this.words = words;
    }

    @GetMapping
    String list(Model model) {
        return list(Set.of(), model);
    }

    @PostMapping
    String chosen(
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpSession session,
            HttpServletResponse response) {
        Typed typed = new Typed(fields);
        return switch (typed.get("action")) {
            case "all" -> list(null, model);
            case "confirm" -> confirmation(typed, model);
            case "answer" -> signed(typed, model, session, response);
            default -> list(Set.of(), model);
        };
    }

    /** @param ticked the ids of the tasks that are ticked; null for all */
    private String list(Set<String> ticked, Model model) {
        List<SignList.Row> rows = signatures.rows(naming.names());
        model.addAttribute("rows", rows);
        model.addAttribute(
                "ticked", ticked == null ? rows.stream().map(SignList.Row::task).collect(Collectors.toSet()) : ticked);
        rows.stream()
                .findFirst()
                .ifPresent(row -> model.addAttribute(
                        "shared",
                        signatures.sharedRevised(ContractId.of(row.contract()).year())));
        return "workplace/tasks-sign";
    }

    private String confirmation(Typed typed, Model model) {
        Set<String> ticked = Set.copyOf(typed.all("task"));
        List<SignList.Row> rows = signatures.rows(naming.names()).stream()
                .filter(row -> ticked.contains(row.task()))
                .toList();
        if (rows.isEmpty()) {
            model.addAttribute("nothingTicked", true);
            return list(Set.of(), model);
        }
        model.addAttribute("rows", rows);
        model.addAttribute("seen", typed.seen());
        model.addAttribute("service", personal.service().orElse(null));
        model.addAttribute("confirmed", signings.identityConfirmed());
        model.addAttribute("byPassword", identity.byPassword());
        return "workplace/tasks-sign-confirm";
    }

    private String signed(Typed typed, Model model, HttpSession session, HttpServletResponse response) {
        try {
            List<Ticked> ticked = typed.seen().entrySet().stream()
                    .map(one -> new Ticked(one.getKey(), new Digest(one.getValue())))
                    .toList();
            if (visits.isPresent()) {
                return leave(visits.get(), ticked, model, session, response);
            }
            if (!typed.get("password").isEmpty()) {
                identity.confirm(typed.get("password"));
            }
            return carriedOut(acts.confirm(ticked));
        } catch (Refusal refusal) {
            model.addAttribute("refusal", words.of(refusal));
            return confirmation(typed, model);
        }
    }

    /** By a page of ours: a form may lead a browser to no other site. */
    private String leave(
            SigningVisits service,
            List<Ticked> ticked,
            Model model,
            HttpSession session,
            HttpServletResponse response) {
        SigningVisit visit = service.begin(
                ticked,
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/tasks/sign/back")
                        .build()
                        .toUri());
        session.setAttribute(VISIT, visit);
        model.addAttribute("service", personal.service().orElseThrow());
        model.addAttribute("address", visit.address());
        response.setHeader("Refresh", "0;url=" + visit.address());
        return "workplace/tasks-sign-leave";
    }

    /** The browser comes back from the signing service, with a code when the person signed there. */
    @GetMapping("/back")
    String back(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String code,
            @RequestParam Optional<String> error,
            Model model,
            HttpSession session,
            HttpServletResponse response) {
        Optional<SigningVisit> begun = Optional.ofNullable((SigningVisit) session.getAttribute(VISIT));
        session.removeAttribute(VISIT);
        if (visits.isEmpty() || error.isPresent()) {
            model.addAttribute("cancelled", personal.service().orElse(null));
            return list(Set.of(), model);
        }
        try {
            return carriedOut(visits.get().cameBack(begun, state, code));
        } catch (Refusal refusal) {
            model.addAttribute("refusal", words.of(refusal));
            response.setStatus(RefusalStatus.of(refusal));
            return list(Set.of(), model);
        }
    }

    private String carriedOut(UUID act) {
        acts.carryOut(act);
        return "redirect:/tasks/sign/acts/" + act;
    }

    /** What became of a signing act; it stands there as long as the person wants to come back to it. */
    @GetMapping("/acts/{id}")
    String act(@PathVariable UUID id, Model model) {
        SigningAct act = acts.get(id);
        model.addAttribute("act", act);
        model.addAttribute("names", naming.names());
        model.addAttribute("signed", act.count(State.SIGNED));
        model.addAttribute("refused", act.count(State.REFUSED));
        model.addAttribute("pending", act.count(State.PENDING));
        model.addAttribute("left", signatures.rows(naming.names()).size());
        return "workplace/tasks-sign-act";
    }
}
