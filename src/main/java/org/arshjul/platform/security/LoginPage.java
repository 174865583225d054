package org.arshjul.platform.security;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@OpenTo(Whom.EVERYBODY)
class LoginPage {

    private final IdentityProviders providers;

    LoginPage(IdentityProviders providers) {
        this.providers = providers;
    }

    @GetMapping("/login")
    String login(@RequestParam(required = false) String held, Model model) {
        model.addAttribute("held", held != null && held.matches("\\d{1,4}") ? Integer.valueOf(held) : null);
        model.addAttribute("providers", providers.offers());
        return "login";
    }
}
