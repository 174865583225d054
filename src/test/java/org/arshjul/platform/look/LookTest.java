package org.arshjul.platform.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.arshjul.platform.config.ConfigurationMistake;
import org.arshjul.platform.config.ConfigurationMistake.Mistake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookTest {

    private static final Path LOGO = Path.of("src/test/resources/look/logo.svg");

    @TempDir
    Path folder;

    @Test
    void a_colour_in_which_nobody_can_read_is_told_with_its_key_and_what_is_allowed() {
        List<Mistake> mistakes = mistakes(new LookSettings("Lund", "#f2a900", "#0b6352", null));

        assertThat(mistakes)
                .extracting(Mistake::key)
                .containsExactly("arshjul.look.accent", "arshjul.look.accent-dark");
        assertThat(mistakes.get(0).allowed())
                .isEqualTo(
                        "a colour that can be read on #eef3f1: with a contrast of at least 4.5, and this one has 1.8;"
                                + " take a darker one");
        assertThat(mistakes.get(1).allowed()).endsWith("take a lighter one");
    }

    @Test
    void the_pages_get_the_colours_of_both_appearances() {
        assertThat(new Look(new LookSettings("Lund", "#3b2f7f", "#b5adf0", null)).css())
                .contains("--pico-primary: light-dark(#3b2f7f, #b5adf0);", "--pico-primary-background: #3b2f7f;");
    }

    @Test
    void a_drawn_logo_becomes_a_picture_for_mails() throws IOException {
        Logo logo = new Look(new LookSettings("Lund", "#3b2f7f", "#b5adf0", LOGO))
                .logo()
                .orElseThrow();

        assertThat(logo.type()).hasToString("image/svg+xml");
        assertThat(List.of(logo.width(), logo.height())).containsExactly(160, 40);
        assertThat(ImageIO.read(new ByteArrayInputStream(logo.png())).getWidth())
                .isEqualTo(320);
        Path png = Files.write(folder.resolve("logo.png"), logo.png());
        assertThat(Logo.read(png))
                .hasValueSatisfying(read -> assertThat(read.width()).isEqualTo(160));
    }

    @Test
    void what_is_no_logo_or_would_run_or_fetch_something_is_refused() throws IOException {
        String drawing = Files.readString(LOGO);
        for (String content : List.of(
                "Hej",
                drawing.replace("</svg>", "<script>alert(1)</script></svg>"),
                drawing.replace("<circle", "<circle onload='alert(1)'"),
                drawing.replace("</svg>", "<image href='https://example.org/x.png'/></svg>"),
                drawing + "<!-- " + "lång".repeat(30_000) + " -->")) {
            Path file = Files.writeString(folder.resolve("logo.svg"), content);
            assertThat(mistakes(new LookSettings("Lund", "#3b2f7f", "#b5adf0", file)))
                    .extracting(Mistake::key)
                    .containsExactly("arshjul.look.logo");
        }
        assertThat(mistakes(new LookSettings("Lund", "#3b2f7f", "#b5adf0", folder.resolve("none.png")))
                        .get(0)
                        .allowed())
                .startsWith("a file in PNG or SVG format of at most 100 kB");
    }

    private static List<Mistake> mistakes(LookSettings settings) {
        return catchThrowableOfType(ConfigurationMistake.class, () -> new Look(settings))
                .mistakes();
    }
}
