package org.arshjul.commitment;

import java.math.BigDecimal;

/** The values that can be kept of what is measured. */
final class Measured {

    /** Before the decimal sign. */
    static final int DIGITS = 14;

    /** Behind it. */
    static final int DECIMALS = 4;

    private Measured() {}

    static boolean fits(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= DECIMALS && digits(value) <= DIGITS;
    }

    /** A value as it is written by hand: no zeros behind the decimal sign that say nothing, and no exponent. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 && digits(stripped) <= DIGITS ? stripped.setScale(0) : stripped;
    }

    /** Before the decimal sign; 1e999999999 has many. */
    private static long digits(BigDecimal value) {
        return (long) value.precision() - value.scale();
    }
}
