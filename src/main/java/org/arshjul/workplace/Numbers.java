package org.arshjul.workplace;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import org.arshjul.platform.Refusal;

/** Numbers as people type and read them. */
public final class Numbers {

    private static final int DECIMALS = 4;

    private Numbers() {}

    /** As programs read it: people write 1 203,5; neither a decimal comma nor a blank is a fault. */
    public static String plain(String typed) {
        return typed.replaceAll("[\\s\u00a0\u202f]", "").replace(',', '.').replace('\u2212', '-');
    }

    /** That number, or null for nothing; refuses what is none. */
    public static BigDecimal read(String typed) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            return new BigDecimal(plain(typed));
        } catch (NumberFormatException none) {
            throw Refusal.invalid("page.number", typed);
        }
    }

    /** That year, or null for nothing; refuses what is none. */
    public static Integer year(String typed) {
        if (typed.isBlank()) {
            return null;
        }
        if (!typed.strip().matches("\\d{4}")) {
            throw Refusal.invalid("page.year", typed);
        }
        return Integer.valueOf(typed.strip());
    }

    /** As people read it in that language: 1 203,5. */
    public static String shown(BigDecimal value, Locale language) {
        NumberFormat format = NumberFormat.getInstance(language);
        format.setMaximumFractionDigits(DECIMALS);
        return format.format(value);
    }
}
