package org.arshjul.platform.problem;

import java.util.regex.Pattern;

/** What can be kept of what people and programs send. */
public final class Keepable {

    private static final Pattern UNKEPT = Pattern.compile("[\\x00\\p{Cs}]");

    private Keepable() {}

    /** Whether each sign is one that every database keeps, and none is half a sign. */
    public static boolean text(CharSequence text) {
        return !UNKEPT.matcher(text).find();
    }
}
