package org.arshjul.cycle.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The shipped config/calendar.yml, and what somebody reads who made a mistake in it. */
@ExtendWith(OutputCaptureExtension.class)
class CalendarRulesTest {

    private static final Path SHIPPED = Path.of("config", "calendar.yml");

    @TempDir
    Path folder;

    @Test
    void the_shipped_calendar_is_the_model_cases() {
        try (var context = application().run("--spring.config.location=file:" + SHIPPED)) {
            assertThat(context.getBean(CalendarRules.class)).isEqualTo(MilestonePlanTest.RULES);
        }
    }

    @Test
    void a_day_that_is_none(CapturedOutput output) throws IOException {
        start("signing-day: 12-08", "signing-day: 8 December");

        assertThat(output)
                .contains("Key:     calendar.signing-day")
                .contains("Value:   \"8 December\"")
                .contains("Allowed: a day of the year as month-day, such as 12-08");
    }

    @Test
    void a_length_of_time_that_is_none(CapturedOutput output) throws IOException {
        start("14w", "fourteen");

        assertThat(output)
                .contains("Key:     calendar.before-signing.drafts-due")
                .contains("Allowed: a length of time such as 14w (weeks) or 10d (days)");
    }

    @Test
    void milestones_out_of_order(CapturedOutput output) throws IOException {
        start("review-due: 10w", "review-due: 15w");

        assertThat(output)
                .contains("File:    config/calendar.yml, line 13")
                .contains("Value:   \"15w\"")
                .contains("Key:     calendar.before-signing.review-due")
                .contains("a week or more shorter than that of the milestone before it");
    }

    @Test
    void a_typo_in_a_key(CapturedOutput output) throws IOException {
        start("planning: 15", "planning: 15\n    plannning: 4");

        assertThat(output)
                .contains("Key:     calendar.working-days.plannning")
                .contains("below calendar.working-days there are planning, answer, extension, report");
    }

    @Test
    void no_time_to_act(CapturedOutput output) throws IOException {
        start("planning: 15", "planning: 0");

        assertThat(output).contains("Key:     calendar.working-days.planning").contains("Allowed: 1 to 60");
    }

    private void start(String right, String wrong) throws IOException {
        String file = Files.readString(SHIPPED);
        assertThat(file).contains(right);
        Path config = Files.createDirectories(folder.resolve("config"));
        Files.writeString(config.resolve("calendar.yml"), file.replace(right, wrong));

        assertThatThrownBy(() -> application().run("--spring.config.location=file:" + config.resolve("calendar.yml")))
                .isNotNull();
    }

    private static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(CalendarConfiguration.class).web(WebApplicationType.NONE);
    }
}
