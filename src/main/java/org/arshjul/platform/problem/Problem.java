package org.arshjul.platform.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arshjul.platform.Refusal;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Tells of an exception what a reader can do something about. */
record Problem(int status, String code, List<?> arguments) {

    /** @param largestUpload in megabytes */
    static Problem of(Exception exception, long largestUpload) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return new Problem(Problems.status(refusal.kind()), refusal.code(), refusal.arguments());
            }
            if (cause instanceof OptimisticLockingException
                    || cause instanceof ConcurrencyFailureException
                    || cause instanceof DuplicateKeyException) {
                return new Problem(409, "request.changedMeanwhile", List.of());
            }
            if (cause instanceof MaxUploadSizeExceededException) {
                return new Problem(413, "request.tooLarge", List.of(largestUpload));
            }
        }
        return ofRequest(exception);
    }

    private static Problem ofRequest(Exception exception) {
        if (exception instanceof HttpRequestMethodNotSupportedException wrong) {
            return new Problem(405, "request.method", List.of(wrong.getMethod(), allowed(wrong)));
        }
        if (exception instanceof NoResourceFoundException nothing) {
            return new Problem(404, "request.path", List.of("/" + nothing.getResourcePath()));
        }
        if (exception instanceof HttpMediaTypeNotSupportedException wrong) {
            return new Problem(
                    415, "request.mediaType", List.of(String.valueOf(wrong.getContentType()), supported(wrong)));
        }
        if (exception instanceof HttpMediaTypeNotAcceptableException wrong) {
            return new Problem(406, "request.notAcceptable", List.of(supported(wrong)));
        }
        if (exception instanceof MissingServletRequestParameterException missing) {
            return new Problem(400, "request.missing", List.of(missing.getParameterName()));
        }
        if (exception instanceof MissingServletRequestPartException missing) {
            return new Problem(400, "request.missing", List.of(missing.getRequestPartName()));
        }
        if (exception instanceof MethodArgumentTypeMismatchException wrong) {
            return new Problem(
                    400,
                    "request.type",
                    List.of(wrong.getName(), String.valueOf(wrong.getValue()), example(wrong.getRequiredType())));
        }
        if (exception instanceof BindingResult invalid) {
            return new Problem(400, "request.invalid", List.of(fields(invalid)));
        }
        if (exception instanceof HttpMessageNotReadableException unreadable) {
            return new Problem(400, "request.malformed", List.of(place(unreadable)));
        }
        if (exception instanceof MultipartException || exception instanceof RequestRejectedException) {
            return new Problem(400, "request.refused", List.of());
        }
        return exception instanceof ErrorResponse standard
                        && !standard.getStatusCode().is5xxServerError()
                ? new Problem(standard.getStatusCode().value(), "request.refused", List.of())
                : new Problem(500, "internal", List.of());
    }

    private static String allowed(HttpRequestMethodNotSupportedException wrong) {
        String[] methods = wrong.getSupportedMethods();
        return methods == null ? "" : Stream.of(methods).sorted().collect(Collectors.joining(", "));
    }

    private static String supported(HttpMediaTypeException wrong) {
        return wrong.getSupportedMediaTypes().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String example(Class<?> type) {
        if (type == LocalDate.class) {
            return "2026-12-08";
        }
        return type == boolean.class || type == Boolean.class ? "true" : "2026";
    }

    private static String fields(BindingResult invalid) {
        return invalid.getFieldErrors().stream()
                .map(FieldError::getField)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Where in the JSON it went wrong, as far as the reader of the JSON knows. */
    private static String place(HttpMessageNotReadableException unreadable) {
        if (unreadable.getCause() instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return " ("
                    + mapping.getPath().stream()
                            .map(step ->
                                    step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                            .collect(Collectors.joining("."))
                    + ")";
        }
        return "";
    }
}
