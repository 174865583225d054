package org.arshjul.platform.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.problem.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people show the code of their app after their password, and where they choose an app. */
@Controller
@OpenTo(Whom.SIGNED_IN)
class SecondFactorPages {

    static final String CODE = "/login/code";
    private static final String APP = "/login/authenticator";

    /** The app that is being chosen, until one of its codes has been shown. */
    static final String CHOSEN = "arshjul.authenticator";

    private final SecondFactors factors;
    private final IdentityProofs proofs;
    private final Problems problems;

    SecondFactorPages(SecondFactors factors, IdentityProofs proofs, Problems problems) {
        this.factors = factors;
        this.proofs = proofs;
        this.problems = problems;
    }

    @GetMapping(CODE)
    String ask(HttpServletRequest request) {
        if (!factors.has(Actor.required())) {
            return "redirect:" + APP;
        }
        return proofs.codeMissing(request) ? "login-code" : "redirect:/";
    }

    @PostMapping(CODE)
    String show(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws ServletException, IOException {
        try {
            proofs.showCode(code, request, response);
            return null;
        } catch (Refusal refusal) {
            return refused("login-code", refusal, request, response, model);
        }
    }

    @GetMapping(APP)
    String choose(HttpServletRequest request, Model model) {
        if (!proofs.byPassword()) {
            return "redirect:/";
        }
        if (proofs.codeMissing(request) && factors.has(Actor.required())) {
            return "redirect:" + CODE;
        }
        return chooser(request, model);
    }

    /** Whoever finds an open session does not connect an app of their own: it takes the old app's code, or the password. */
    @PostMapping(APP)
    String chosen(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws ServletException, IOException {
        if (!proofs.byPassword()) {
            return "redirect:/";
        }
        boolean codeMissing = proofs.codeMissing(request);
        if (codeMissing && factors.has(Actor.required())) {
            return "redirect:" + CODE;
        }
        try {
            if (!codeMissing) {
                proofs.confirm(password);
            }
            if (!factors.choose(Actor.required(), authenticator(request), code)) {
                throw Refusal.invalid("identity.wrongCode");
            }
        } catch (Refusal refusal) {
            chooser(request, model);
            return refused("login-authenticator", refusal, request, response, model);
        }
        request.getSession().removeAttribute(CHOSEN);
        proofs.codeShown(request, response);
        return null;
    }

    private String chooser(HttpServletRequest request, Model model) {
        Authenticator authenticator = authenticator(request);
        model.addAttribute("picture", authenticator.picture(Actor.required()));
        model.addAttribute("secret", authenticator.inGroups());
        model.addAttribute("required", factors.required(Actor.groups()));
        model.addAttribute("another", factors.has(Actor.required()));
        model.addAttribute("confirm", !proofs.codeMissing(request));
        return "login-authenticator";
    }

    private static Authenticator authenticator(HttpServletRequest request) {
        if (request.getSession().getAttribute(CHOSEN) instanceof String secret) {
            return new Authenticator(secret);
        }
        Authenticator anew = Authenticator.anew();
        request.getSession().setAttribute(CHOSEN, anew.secret());
        return anew;
    }

    private String refused(
            String page, Refusal refusal, HttpServletRequest request, HttpServletResponse response, Model model) {
        // The person may be here; what they typed was wrong.
        response.setStatus(
                refusal.kind() == Refusal.Kind.FORBIDDEN
                        ? HttpServletResponse.SC_BAD_REQUEST
                        : Problems.status(refusal.kind()));
        model.addAttribute("refusal", problems.body(refusal, request).get("detail"));
        return page;
    }
}
