package org.arshjul.platform.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.arshjul.platform.problem.DatabaseFault;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;

/** Sends whoever could not log in back to the log-in; that nobody could be looked up is not told as a wrong password. */
final class LoginFailure extends SimpleUrlAuthenticationFailureHandler {

    LoginFailure() {
        super("/login?error");
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        if (DatabaseFault.behind(why).isPresent()) {
            throw why;
        }
        if (why instanceof LogInHeld held) {
            getRedirectStrategy().sendRedirect(request, response, "/login?held=" + held.minutes());
            return;
        }
        super.onAuthenticationFailure(request, response, why);
    }
}
