package org.arshjul.contract;

import java.time.Instant;
import java.util.regex.Pattern;
import org.arshjul.platform.Actor;

/**
 * Carries a section into the next year's text: the year in force moves on in its title and in the leads that introduce
 * commitments ("Under 2026 avser …"); running text keeps its years, since it tells of them.
 */
final class Rollover {

    private final String before;
    private final String after;
    private final Pattern lead;

    /** From the revision of one year to that of another; each is in force the year after. */
    Rollover(int fromRevision, int toRevision) {
        before = String.valueOf(fromRevision + 1);
        after = String.valueOf(toRevision + 1);
        lead = Pattern.compile("(?m)^(Under )" + before + "( avser .*:)\\s*$");
    }

    Section carriedOver(Section section, Instant at) {
        return new Section(
                section.key(),
                section.number(),
                section.title().replace(before, after),
                section.level(),
                section.position(),
                section.owner(),
                1,
                lead.matcher(section.body()).replaceAll("$1" + after + "$2"),
                Actor.name(),
                at,
                false);
    }
}
