package org.arshjul.workplace;

import java.math.BigDecimal;
import org.arshjul.commitment.CommitmentDetails.Indicator;
import org.springframework.stereotype.Component;

/** Says where an indicator begins and what it is to reach, in the reader's language; for templates too, as {@code @aims}. */
@Component("aims")
public class Aims {

    private final Words words;

    Aims(Words words) {
        this.words = words;
    }

    /** From 40 in 2026 to 120 in 2030; empty where neither is known. */
    public String of(Indicator indicator) {
        if (indicator == null || indicator.base() == null && indicator.target() == null) {
            return "";
        }
        if (indicator.base() == null) {
            return words.of("aim.target", value(indicator.target(), indicator), year(indicator.targetYear()));
        }
        if (indicator.target() == null) {
            return words.of("aim.base", value(indicator.base(), indicator), year(indicator.baseYear()));
        }
        return words.of(
                "aim.both",
                value(indicator.base(), indicator),
                year(indicator.baseYear()),
                value(indicator.target(), indicator),
                year(indicator.targetYear()));
    }

    /** A value with the indicator's unit, where it has one: 40 stycken. */
    public String value(BigDecimal value, Indicator indicator) {
        String number = Numbers.shown(value, words.locale());
        return indicator == null || indicator.unit() == null ? number : number + " " + indicator.unit();
    }

    private static String year(Integer year) {
        return year.toString();
    }
}
