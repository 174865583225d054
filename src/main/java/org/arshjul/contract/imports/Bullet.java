package org.arshjul.contract.imports;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mark that a list item begins with.
 *
 * @param mark the sign itself
 * @param text what follows it on the line
 */
record Bullet(String mark, String text) {

    private static final Pattern SIGN = Pattern.compile("([•●▪■◦○‣·∙\uF0B7*])\\s+(\\S.*)|([-–—o])\\s+(\\S.*)");

    /** The bullet at the start of that line, or null. */
    static Bullet at(String line) {
        Matcher sign = SIGN.matcher(line);
        if (!sign.matches()) {
            return null;
        }
        return sign.group(1) != null
                ? new Bullet(sign.group(1), sign.group(2))
                : new Bullet(sign.group(3), sign.group(4));
    }

    /** A dash or a letter is a bullet only where a list item can begin; inside a paragraph it belongs to the sentence. */
    boolean isAmbiguous() {
        return "-–—o".contains(mark);
    }
}
