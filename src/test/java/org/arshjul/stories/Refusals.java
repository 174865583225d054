package org.arshjul.stories;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.arshjul.platform.Refusal;

/** What people are told when they ask for what cannot be. */
final class Refusals {

    private Refusals() {}

    /** The code of the refusal that this meets, with its arguments. */
    static String refusal(Runnable asked) {
        Refusal refused = catchThrowableOfType(Refusal.class, asked::run);
        if (refused == null) {
            throw new AssertionError("it was not refused");
        }
        return refused.getMessage();
    }
}
