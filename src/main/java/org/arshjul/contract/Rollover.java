package org.arshjul.contract;

import java.time.Instant;
import java.util.regex.Pattern;
import org.arshjul.platform.Actor;

/**
 * Carries a section into the next year's text. The year in force moves on in the titles that the template dates and in the
 * leads that introduce commitments ("Under 2026 avser …"), whichever year stood there; running text keeps its years, since
 * it tells of them.
 */
final class Rollover {

    private static final Pattern LEAD = Pattern.compile("(?m)^(\\**Under )\\d{4}( avser .+)$");

    private final ContractTemplate template;
    private final int inForce;

    /** Into the revision of that year, whose text is in force in the year after. */
    Rollover(ContractTemplate template, int revision) {
        this.template = template;
        this.inForce = revision + 1;
    }

    Section carriedOver(Section section, Instant at) {
        return new Section(
                section.key(),
                section.number(),
                title(section),
                section.level(),
                section.position(),
                section.owner(),
                1,
                LEAD.matcher(section.body()).replaceAll("$1" + inForce + "$2"),
                Actor.name(),
                at,
                false);
    }

    private String title(Section section) {
        return template.keyed(section.key())
                .filter(rule -> section.title().matches(dated(rule.title())))
                .map(rule -> rule.titleIn(inForce))
                .orElse(section.title());
    }

    private static String dated(String title) {
        return Pattern.quote(title).replace("{year}", "\\E\\d{4}\\Q");
    }
}
