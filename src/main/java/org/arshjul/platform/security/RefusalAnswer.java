package org.arshjul.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Map;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.problem.Problems;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Says through the engine's REST interfaces what a refusal says everywhere. */
@Component
class RefusalAnswer implements ExceptionMapper<Refusal> {

    private final Problems problems;

    RefusalAnswer(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Response toResponse(Refusal refusal) {
        HttpServletRequest request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        Map<String, Object> body = problems.body(refusal, request);
        body.put("message", body.get("detail"));
        return Response.status(Problems.status(refusal.kind()))
                .type(MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                .entity(body)
                .build();
    }
}
