package org.arshjul.platform.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.stream.Stream;
import org.arshjul.platform.Refusal;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Refuses what nobody could keep before any command sees it, in fields of forms, in addresses and in JSON. */
@ControllerAdvice
class SentText extends RequestBodyAdviceAdapter implements HandlerInterceptor, WebMvcConfigurer {

    private final ObjectMapper json;

    SentText(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        // What is typed into the page of a task is taken without such signs, and so kept as a draft in any case.
        registry.addInterceptor(this).excludePathPatterns("/tasks/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        fields(request).forEach((field, values) -> {
            if (!Stream.concat(Stream.of(field), Stream.of(values)).allMatch(Keepable::text)) {
                throw refusal(field);
            }
        });
        return true;
    }

    /** Of a form with a file that is too large nothing can be read; whoever wants its file says so. */
    private static Map<String, String[]> fields(HttpServletRequest request) {
        try {
            return request.getParameterMap();
        } catch (MultipartException unreadable) {
            return Map.of();
        }
    }

    /** The answer of a task comes as a map, through whatever channel, and is judged where it is bound. */
    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return parameter.getParameterType() != Map.class;
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        Keepable.unkept("", json.valueToTree(body)).ifPresent(field -> {
            throw refusal(field);
        });
        return body;
    }

    private static Refusal refusal(String field) {
        return Refusal.invalid("request.unkept", Keepable.text(field) ? field : "");
    }
}
