package org.arshjul.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Refusal;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses whoever an address is not open to before anything that was sent is read; one that names nobody is closed. */
@Configuration(proxyBeanMethods = false)
public class Rights implements HandlerInterceptor, WebMvcConfigurer {

    private static final String OURS = "org.arshjul.";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    /** To whom the address of that method is open, where it says so. */
    public static Optional<Whom> of(HandlerMethod address) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(address.getMethod(), OpenTo.class))
                .or(() -> Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(address.getBeanType(), OpenTo.class)))
                .map(OpenTo::value);
    }

    /** Refuses whoever does not belong to them by a role; what is somebody's own is the command's to decide. */
    public static void require(Whom whom) {
        if (!whom.admits(Actor.groups())) {
            throw switch (whom) {
                case PROGRAMME -> Refusal.forbidden("access.programmeOnly");
                case OVERSIGHT -> Refusal.forbidden("access.oversightOnly");
                default -> Refusal.forbidden("access.coordinatorOnly");
            };
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod address
                && address.getBeanType().getName().startsWith(OURS)) {
            require(of(address)
                    .orElseThrow(() -> new IllegalStateException(address + " does not say to whom it is open")));
        }
        return true;
    }
}
