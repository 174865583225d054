package org.arshjul.contract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.arshjul.contract.ContractTemplate.Section;
import org.arshjul.contract.SectionRenewal.Change;

/**
 * What becomes of last year's sections by the new template. A section goes on from that of its key and from those that it
 * follows; its number, place and owner are the template's; its title too, unless the party had given it another. What a
 * municipality has beside the template stays with it, behind the template's sections where a number is taken.
 */
final class RenewalRules {

    private final ContractTemplate template;
    private final ContractTemplate before;

    /** @param before the template that last year's texts were written, or taken in, by */
    RenewalRules(ContractTemplate template, ContractTemplate before) {
        this.template = template;
        this.before = before;
    }

    /**
     * @param base the sections of the same part last year
     * @param shared the sections of last year's shared text, some of which may become the municipality's own
     */
    Renewal of(TextId text, TextId baseId, List<SectionHeading> base, List<SectionHeading> shared) {
        SectionScope scope = text.shared() ? SectionScope.SHARED : SectionScope.OWN;
        Map<String, SectionHeading> known = new LinkedHashMap<>();
        List<SectionHeading> extras = new ArrayList<>();
        for (SectionHeading section : base) {
            if (isExtra(section)) {
                extras.add(section);
            } else {
                known.put(section.key(), section);
            }
        }
        if (!text.shared()) {
            shared.stream()
                    .filter(section -> !isExtra(section))
                    .forEach(section -> known.putIfAbsent(section.key(), section));
        }
        adopted(extras, scope).forEach((rule, extra) -> known.put(rule, extra));

        List<SectionRenewal> standing = new ArrayList<>();
        List<SectionHeading> missing = new ArrayList<>();
        for (Section rule : template.sections()) {
            if (rule.scope() != scope) {
                continue;
            }
            List<String> from = template.predecessors(rule, known.keySet());
            if (!from.isEmpty()) {
                standing.add(goesOn(rule, from, known, text.year() + 1));
            } else if (rule.owner() != Owner.GENERATED) {
                SectionHeading heading = SectionHeading.of(rule, text.year() + 1);
                if (text.shared() || isNew(rule)) {
                    standing.add(new SectionRenewal(List.of(), heading, List.of(), added(rule)));
                } else {
                    missing.add(heading);
                }
            }
        }
        List<SectionRenewal> sections = new ExtraSections(template, base, inOrderOfNumbers(standing)).with(extras);
        base.stream()
                .filter(section -> known.get(section.key()) == section)
                .filter(section -> !isFollowedIn(section.key(), scope, known.keySet()))
                .map(this::dropped)
                .forEach(sections::add);
        return new Renewal(text, baseId, sections, missing);
    }

    /** Unnumbered sections keep the places that the template gives them. */
    private static List<SectionRenewal> inOrderOfNumbers(List<SectionRenewal> sections) {
        Iterator<SectionRenewal> numbered = sections.stream()
                .filter(one -> !one.to().number().isEmpty())
                .sorted((one, other) ->
                        SectionOrder.byNumber(one.to().number(), other.to().number()))
                .iterator();
        return sections.stream()
                .map(one -> one.to().number().isEmpty() ? one : numbered.next())
                .toList();
    }

    private boolean isExtra(SectionHeading section) {
        return !stoodBefore(section.key());
    }

    /** Where nothing is known of the earlier template, what the new one follows is taken to have stood in it. */
    private boolean stoodBefore(String key) {
        return before.keyed(key).isPresent()
                || before.equals(template)
                        && template.sections().stream()
                                .anyMatch(rule -> rule.follows().contains(key));
    }

    /** What an earlier template had, a municipality may have chosen to do without. */
    private boolean isNew(Section rule) {
        return Stream.concat(Stream.of(rule.key()), rule.follows().stream())
                .noneMatch(key -> before.keyed(key).isPresent());
    }

    /** The template's new sections that a municipality already had beside it, by their titles; takes them off the extras. */
    private Map<String, SectionHeading> adopted(List<SectionHeading> extras, SectionScope scope) {
        Map<String, SectionHeading> adopted = new LinkedHashMap<>();
        for (Section rule : template.sections()) {
            if (rule.scope() == scope && before.keyed(rule.key()).isEmpty()) {
                Optional<SectionHeading> extra = extras.stream()
                        .filter(one -> rule.isCalled(one.title()))
                        .filter(one -> chapter(one.number()).equals(chapter(rule.number())))
                        .findFirst();
                extra.ifPresent(one -> {
                    adopted.put(rule.key(), one);
                    extras.remove(one);
                });
            }
        }
        return adopted;
    }

    private static String chapter(String number) {
        return number.split("\\.")[0];
    }

    private SectionRenewal goesOn(Section rule, List<String> keys, Map<String, SectionHeading> known, int inForce) {
        List<SectionHeading> from = keys.stream().map(known::get).toList();
        Set<Change> changes = EnumSet.noneOf(Change.class);
        if (keys.stream().anyMatch(key -> successors(key, known).size() > 1)) {
            changes.add(Change.SPLIT);
        }
        if (from.size() > 1) {
            changes.add(Change.MERGED);
        }
        if (from.stream().anyMatch(one -> one.owner() != rule.owner())) {
            changes.add(Change.NEW_OWNER);
        }
        if (from.stream().anyMatch(one -> one.scope() != rule.scope())) {
            changes.add(Change.NEW_SCOPE);
        }
        SectionHeading to = SectionHeading.of(rule, inForce);
        if (keys.get(0).equals(rule.key())
                || changes.stream().noneMatch(Set.of(Change.SPLIT, Change.MERGED)::contains)) {
            SectionHeading same = from.get(0);
            if (from.size() == 1 && hasOwnTitle(rule, same)) {
                changes.add(Change.OWN_TITLE);
                to = to.called(same.title());
            }
            if (!ContractTemplate.Section.undated(to.title()).equals(ContractTemplate.Section.undated(same.title()))) {
                changes.add(Change.RENAMED);
            }
            if (!same.number().equals(rule.number())) {
                changes.add(Change.RENUMBERED);
            }
        }
        List<SectionHeading> carried = keys.stream()
                .filter(key -> successors(key, known).stream()
                        .findFirst()
                        .filter(rule.key()::equals)
                        .isPresent())
                .map(known::get)
                .toList();
        return new SectionRenewal(from, to, carried, changes);
    }

    /** Neither template calls it so: the party did. */
    private boolean hasOwnTitle(Section rule, SectionHeading section) {
        return section.owner() != Owner.GENERATED
                && !rule.isCalled(section.title())
                && before.keyed(section.key())
                        .filter(was -> was.isCalled(section.title()))
                        .isEmpty();
    }

    /** The sections of the template that go on from that one, in the template's order, and can take its text. */
    private List<String> successors(String key, Map<String, SectionHeading> known) {
        return template.sections().stream()
                .filter(rule ->
                        rule.scope() == SectionScope.OWN || known.get(key).scope() == SectionScope.SHARED)
                .filter(rule -> template.predecessors(rule, known.keySet()).contains(key))
                .map(Section::key)
                .toList();
    }

    private boolean isFollowedIn(String key, SectionScope scope, Set<String> known) {
        return template.sections().stream()
                .filter(rule -> rule.scope() == scope)
                .anyMatch(rule -> template.predecessors(rule, known).contains(key));
    }

    private SectionRenewal dropped(SectionHeading section) {
        Set<Change> changes = EnumSet.of(Change.DROPPED);
        if (template.sections().stream()
                .filter(rule -> rule.scope() != section.scope())
                .anyMatch(rule ->
                        rule.key().equals(section.key()) || rule.follows().contains(section.key()))) {
            changes.add(Change.NEW_SCOPE);
        }
        return new SectionRenewal(List.of(section), null, List.of(), changes);
    }

    private Set<Change> added(Section rule) {
        Set<Change> changes = EnumSet.of(Change.ADDED);
        if (Stream.concat(Stream.of(rule.key()), rule.follows().stream())
                .flatMap(key -> before.keyed(key).stream())
                .anyMatch(was -> was.scope() != rule.scope())) {
            changes.add(Change.NEW_SCOPE);
        }
        return changes;
    }
}
