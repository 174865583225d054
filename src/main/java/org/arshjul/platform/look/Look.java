package org.arshjul.platform.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.arshjul.platform.config.ConfigurationMistake;
import org.arshjul.platform.config.ConfigurationMistake.Mistake;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The organisation's name, colours and logo; for templates too, as {@code @look}. */
@Component("look")
@EnableConfigurationProperties(LookSettings.class)
public class Look {

    /** What text needs to be told from what it stands on (WCAG 2.1, 1.4.3). */
    private static final double READABLE = 4.5;

    private final LookSettings settings;
    private final Logo logo;

    /** Throws a {@link ConfigurationMistake} for colours in which text cannot be read, and for a logo that is none. */
    Look(LookSettings settings) {
        this.settings = settings;
        List<Mistake> mistakes = new ArrayList<>();
        readable("accent", settings.accent(), Colour.LIGHT_GROUND, "a darker one", mistakes);
        readable("accent-dark", settings.accentDark(), Colour.DARK_GROUND, "a lighter one", mistakes);
        this.logo = settings.logo() == null ? null : Logo.read(settings.logo()).orElse(null);
        if (settings.logo() != null && logo == null) {
            mistakes.add(new Mistake("arshjul.look.logo", settings.logo(), Logo.ALLOWED));
        }
        if (!mistakes.isEmpty()) {
            throw new ConfigurationMistake(mistakes);
        }
    }

    private static void readable(String key, String colour, Colour ground, String instead, List<Mistake> mistakes) {
        double contrast = Colour.of(colour).contrast(ground);
        if (contrast < READABLE) {
            mistakes.add(new Mistake(
                    "arshjul.look." + key,
                    colour,
                    String.format(
                            Locale.ROOT,
                            "a colour that can be read on %s: with a contrast of at least %.1f, and this one has %.1f; take %s",
                            ground,
                            READABLE,
                            contrast,
                            instead)));
        }
    }

    /** The organisation's name. */
    public String organisation() {
        return settings.organisation();
    }

    /** The colour of links and buttons on white, such as {@code #0b6352}. */
    public String accent() {
        return settings.accent();
    }

    /** The same where the ground is dark. */
    public String accentDark() {
        return settings.accentDark();
    }

    /** The logo, if one is configured. */
    public Optional<Logo> logo() {
        return Optional.ofNullable(logo);
    }

    /** The colours as the pages' style sheets name them. */
    String css() {
        Colour light = Colour.of(settings.accent());
        Colour dark = Colour.of(settings.accentDark());
        return """
                :root:root {
                  --pico-primary: light-dark(%1$s, %2$s);
                  --pico-primary-background: %1$s;
                  --pico-primary-hover: light-dark(%3$s, %4$s);
                  --pico-primary-hover-background: %3$s;
                  --pico-primary-focus: light-dark(%1$s80, %2$s99);
                  --pico-primary-underline: light-dark(%1$s80, %2$s80);
                }
                """.formatted(light, dark, light.mixed(0.75, Colour.BLACK), dark.mixed(0.7, Colour.WHITE));
    }
}
