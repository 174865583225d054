package org.arshjul.contract;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.arshjul.platform.Actor;

/**
 * Carries last year's text into the next year's sections. The year in force moves on in the leads that introduce
 * commitments ("Under 2026 avser …"), whichever year stood there; running text keeps its years, since it tells of them.
 */
final class Rollover {

    private static final Pattern LEAD = Pattern.compile("(?m)^(\\**Under )\\d{4}( avser .+)$");

    private final int inForce;
    private final Map<SectionHeading, String> bodies;

    /**
     * @param revision the year of the revision, whose text is in force in the year after
     * @param bodies last year's sections with their text
     */
    Rollover(int revision, Map<SectionHeading, String> bodies) {
        this.inForce = revision + 1;
        this.bodies = bodies;
    }

    /** The sections that the new text begins with. */
    List<Section> sections(Renewal renewal, Instant at) {
        List<Section> sections = new ArrayList<>();
        for (SectionRenewal one : renewal.standing()) {
            SectionHeading to = one.to();
            sections.add(new Section(
                    to.key(),
                    to.number(),
                    to.title(),
                    to.level(),
                    sections.size(),
                    to.owner(),
                    1,
                    LEAD.matcher(body(one.carried())).replaceAll("$1" + inForce + "$2"),
                    Actor.name(),
                    at,
                    false));
        }
        return sections;
    }

    /** Where several texts become one they follow each other, each under its old title. */
    private String body(List<SectionHeading> carried) {
        List<SectionHeading> written =
                carried.stream().filter(one -> !one.empty()).toList();
        if (written.size() == 1) {
            return bodies.get(written.get(0));
        }
        return written.stream()
                .map(one -> "**" + one.title() + "**\n\n" + bodies.get(one))
                .collect(Collectors.joining("\n\n"));
    }
}
