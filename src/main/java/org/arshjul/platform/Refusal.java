package org.arshjul.platform;

import java.util.List;

/**
 * An answer to somebody who asked for what cannot be done: nothing was changed. The text stands in {@code
 * messages*.properties} under {@code refusal.<code>}, in the reader's language, and says what was wrong and what is
 * allowed.
 */
public final class Refusal extends RuntimeException {

    /** Why in the terms of HTTP: 400 or 422, 403, 404, 409. */
    public enum Kind {
        INVALID,
        FORBIDDEN,
        NOT_FOUND,
        CONFLICT
    }

    private final Kind kind;
    private final String code;
    private final List<Object> arguments;

    private Refusal(Kind kind, String code, Object... arguments) {
        super(code + List.of(arguments));
        this.kind = kind;
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** What was asked for is wrong in itself. */
    public static Refusal invalid(String code, Object... arguments) {
        return new Refusal(Kind.INVALID, code, arguments);
    }

    /** This person may not do it. */
    public static Refusal forbidden(String code, Object... arguments) {
        return new Refusal(Kind.FORBIDDEN, code, arguments);
    }

    /** There is no such thing, or not for this person. */
    public static Refusal notFound(String code, Object... arguments) {
        return new Refusal(Kind.NOT_FOUND, code, arguments);
    }

    /** It was right when the person looked, but no longer, or not yet. */
    public static Refusal conflict(String code, Object... arguments) {
        return new Refusal(Kind.CONFLICT, code, arguments);
    }

    public Kind kind() {
        return kind;
    }

    /** The key of its text, without the prefix {@code refusal.}. */
    public String code() {
        return code;
    }

    /** What its text names, in order; each is shown by its {@code toString}. */
    public List<Object> arguments() {
        return arguments;
    }
}
