package org.arshjul.platform.security;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class LoginPage {

    private final IdentityProviders providers;

    LoginPage(IdentityProviders providers) {
        this.providers = providers;
    }

    @GetMapping("/login")
    String login(Model model) {
        model.addAttribute("providers", providers.offers());
        return "login";
    }
}
