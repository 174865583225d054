package org.arshjul.workplace;

import org.arshjul.platform.Refusal;

/** What a refusal is in HTTP. */
public final class RefusalStatus {

    private RefusalStatus() {}

    public static int of(Refusal refusal) {
        return switch (refusal.kind()) {
            case INVALID -> 422;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
        };
    }
}
