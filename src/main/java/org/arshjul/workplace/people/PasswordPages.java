package org.arshjul.workplace.people;

import jakarta.servlet.http.HttpServletResponse;
import org.arshjul.party.Invitations;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.arshjul.workplace.RefusalStatus;
import org.arshjul.workplace.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a person chooses a password by the link from a mail, and asks for such a link. */
@Controller
@OpenTo(Whom.EVERYBODY)
class PasswordPages {

    private final Invitations invitations;
    private final Words words;

    PasswordPages(Invitations invitations, Words words) {
        this.invitations = invitations;
        this.words = words;
    }

    /** Looking at it uses nothing up: mail servers follow links before people do. */
    @GetMapping("/login/new-password")
    String choose(@RequestParam(defaultValue = "") String key, Model model, HttpServletResponse response) {
        try {
            return form(key, model);
        } catch (Refusal refusal) {
            return forgotten(refusal, model, response);
        }
    }

    @PostMapping("/login/new-password")
    String chosen(
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String password,
            Model model,
            HttpServletResponse response) {
        try {
            String view = form(key, model);
            try {
                invitations.choose(key, password);
            } catch (Refusal refusal) {
                response.setStatus(RefusalStatus.of(refusal));
                model.addAttribute("refusal", words.of(refusal));
                return view;
            }
        } catch (Refusal refusal) {
            return forgotten(refusal, model, response);
        }
        return "redirect:/login?chosen";
    }

    private String form(String key, Model model) {
        model.addAttribute("person", invitations.owner(key));
        model.addAttribute("key", key);
        return "workplace/password-new";
    }

    private String forgotten(Refusal refusal, Model model, HttpServletResponse response) {
        response.setStatus(RefusalStatus.of(refusal));
        model.addAttribute("refusal", words.of(refusal));
        return "workplace/password-forgotten";
    }

    @GetMapping("/login/forgotten")
    String forgotten() {
        return "workplace/password-forgotten";
    }

    /** The answer is the same whoever asks for whom: nobody learns who has an account. */
    @PostMapping("/login/forgotten")
    String sent(@RequestParam(defaultValue = "") String account) {
        invitations.forgotten(account.strip());
        return "redirect:/login?sent";
    }
}
