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
    private final Map<SectionHeading, Section> before;

    /**
     * @param revision the year of the revision, whose text is in force in the year after
     * @param before last year's sections with their text
     */
    Rollover(int revision, Map<SectionHeading, Section> before) {
        this.inForce = revision + 1;
        this.before = before;
    }

    /** The sections of a text that has no earlier one: those that the template gives people to write, empty. */
    static List<Section> fromTemplate(TextId id, ContractTemplate template, Instant at) {
        List<Section> sections = new ArrayList<>();
        for (ContractTemplate.Section rule : template.sections()) {
            if (rule.scope() == id.scope() && rule.owner() != Owner.GENERATED) {
                SectionHeading to = SectionHeading.of(rule, id.year() + 1);
                sections.add(begun(to, sections.size(), "", at, List.of()));
            }
        }
        return sections;
    }

    /** The sections that the new text begins with. */
    List<Section> sections(Renewal renewal, Instant at) {
        List<Section> sections = new ArrayList<>();
        for (SectionRenewal one : renewal.standing()) {
            SectionHeading to = one.to();
            String carried = body(one.carried());
            String body = LEAD.matcher(carried).replaceAll("$1" + inForce + "$2");
            sections.add(
                    begun(to, sections.size(), body, at, FollowedRulings.of(rulings(one.carried()), carried, body)));
        }
        return sections;
    }

    private static Section begun(
            SectionHeading to, int position, String body, Instant at, List<CommitmentRuling> rulings) {
        return new Section(
                to.key(),
                to.number(),
                to.title(),
                to.level(),
                position,
                to.owner(),
                1,
                body,
                Actor.name(),
                at,
                false,
                rulings);
    }

    /** Where several texts become one they follow each other, each under its old title. */
    private String body(List<SectionHeading> carried) {
        List<SectionHeading> written =
                carried.stream().filter(one -> !one.empty()).toList();
        if (written.size() == 1) {
            return before.get(written.get(0)).body();
        }
        return written.stream()
                .map(one -> "**" + one.title() + "**\n\n" + before.get(one).body())
                .collect(Collectors.joining("\n\n"));
    }

    private List<CommitmentRuling> rulings(List<SectionHeading> carried) {
        return carried.stream()
                .flatMap(one -> before.get(one).rulings().stream())
                .distinct()
                .toList();
    }
}
