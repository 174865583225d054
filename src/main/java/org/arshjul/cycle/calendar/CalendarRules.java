package org.arshjul.cycle.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What config/calendar.yml says of every year: how its dates follow from the signing day, and how long people have.
 *
 * @param signingDay the day that is proposed for signing
 */
@Validated
@ConfigurationProperties(prefix = "calendar", ignoreUnknownFields = false)
public record CalendarRules(
        @NotNull(message = "the group of keys automatic, day") @Valid
        Opening opening,

        @NotNull(message = "a day of the year as month-day, such as 12-08")
        DayOfYear signingDay,

        @NotNull(message = "the group of keys drafts-due, review-due, rework-due, board-decision, text-frozen") @Valid
        BeforeSigning beforeSigning,

        @NotNull(message = "the group of keys publication") @Valid
        AfterSigning afterSigning,

        @NotNull(message = "the group of keys half-year, year-end, closing, opens-before") @Valid
        Reports reports,

        @NotNull(message = "the group of keys planning, answer, extension, report") @Valid
        WorkingDaysToAct workingDays) {

    /**
     * When a year's revision begins.
     *
     * @param automatic whether it begins by itself on that day; else a coordinator begins it
     */
    public record Opening(
            @NotNull(message = "true or false") Boolean automatic,

            @NotNull(message = "a day of the year as month-day, such as 03-01")
            DayOfYear day) {}

    /** How long before the signing day each milestone lies, such as 14w or 10d; each a week or more after the last. */
    public record BeforeSigning(
            @NotNull(message = "a length of time before the signing day, such as 14w")
            Period draftsDue,

            @NotNull(message = "a length of time before the signing day, such as 10w")
            Period reviewDue,

            @NotNull(message = "a length of time before the signing day, such as 8w")
            Period reworkDue,

            @NotNull(message = "a length of time before the signing day, such as 4w")
            Period boardDecision,

            @NotNull(message = "a length of time before the signing day, such as 1w")
            Period textFrozen) {}

    /** How long after the signing day. */
    public record AfterSigning(
            @NotNull(message = "a length of time after the signing day, such as 1w")
            Period publication) {}

    /**
     * The follow-up, in the year in force, which is the one after the signing day's; its results go into the next
     * contract, so it ends before that is signed.
     *
     * @param yearEnd the year's whole report
     * @param closing of the year's revision
     * @param opensBefore how long before a report is due it is asked for
     */
    public record Reports(
            @NotNull(message = "a day of the year as month-day, such as 05-31")
            DayOfYear halfYear,

            @NotNull(message = "a day of the year as month-day, such as 09-30")
            DayOfYear yearEnd,

            @NotNull(message = "a day of the year as month-day, such as 10-31")
            DayOfYear closing,

            @NotNull(message = "a length of time, such as 4w")
            Period opensBefore) {}

    /**
     * Spans in working days for what has no date in the year's plan, or begins too near it.
     *
     * @param planning to plan the year
     * @param answer to answer what is asked of one person
     * @param extension what a party gets whose deadline the coordinator extends
     * @param report to report and to compile
     */
    public record WorkingDaysToAct(
            @Min(value = 1, message = "1 to 60") @Max(value = 60, message = "1 to 60")
            int planning,

            @Min(value = 1, message = "1 to 60") @Max(value = 60, message = "1 to 60")
            int answer,

            @Min(value = 1, message = "1 to 60") @Max(value = 60, message = "1 to 60")
            int extension,

            @Min(value = 1, message = "1 to 60") @Max(value = 60, message = "1 to 60")
            int report) {}
}
