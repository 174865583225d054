package org.arshjul.platform.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** What happens to people on our pages whose session has ended: they log in and go on where they were. */
@Component
class LostSession implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final AuthenticationEntryPoint login = new LoginUrlAuthenticationEntryPoint("/login");
    private final AccessDeniedHandler refusal = new AccessDeniedHandlerImpl();
    private final UnsentForms unsent;

    LostSession(UnsentForms unsent) {
        this.unsent = unsent;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        if (UnsentForms.byScript(request)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (unsent.concerns(request)) {
            unsent.keep(request, response);
        } else {
            login.commence(request, response, why);
        }
    }

    /** Of a form with a file that is too large nothing is read, nor its protection against forgery. */
    private static boolean tooLarge(HttpServletRequest request) throws IOException, ServletException {
        String type = request.getContentType();
        if (type == null || !type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
            return false;
        }
        try {
            request.getParts();
            return false;
        } catch (IllegalStateException beyondTheLimit) {
            return true;
        }
    }

    /** With the session the form's protection against forgery is gone too, also after another log-in elsewhere. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        if (why instanceof CsrfException && tooLarge(request)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (why instanceof CsrfException && unsent.concerns(request)) {
            unsent.keep(request, response);
        } else {
            request.setAttribute(WebAttributes.ACCESS_DENIED_403, why);
            refusal.handle(request, response, why);
        }
    }
}
