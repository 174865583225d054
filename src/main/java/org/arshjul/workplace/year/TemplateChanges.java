package org.arshjul.workplace.year;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.arshjul.commitment.Commitments;
import org.arshjul.contract.ContractTemplate;
import org.arshjul.contract.Owner;
import org.arshjul.contract.Renewal;
import org.arshjul.contract.Renewals;
import org.arshjul.contract.SectionHeading;
import org.arshjul.contract.SectionOrder;
import org.arshjul.contract.SectionRenewal;
import org.arshjul.contract.SectionRenewal.Change;
import org.arshjul.contract.SectionScope;
import org.arshjul.contract.Templates;
import org.arshjul.contract.TextId;
import org.arshjul.review.Reviews;
import org.arshjul.workplace.Names;
import org.springframework.stereotype.Component;

/** What a year's template makes of last year's contracts: a few queries, however many contracts there are. */
@Component
class TemplateChanges {

    /** What belongs to one contract alone, and is told by its name. */
    private static final Set<Change> OF_ONE = EnumSet.of(Change.EXTRA, Change.OWN_TITLE, Change.TAKEN_IN);

    private static final Set<Change> TO_DECIDE = EnumSet.of(Change.DROPPED, Change.NEW_OWNER, Change.NEW_SCOPE);

    /**
     * What happens to a section of the template.
     *
     * @param from its headings last year; none when it is new
     * @param to its heading this year, or null when it is dropped
     * @param contracts in how many contracts; 0 for the shared text, which stands in all
     * @param opinions how many remarks and requests were made on it last year
     */
    public record Row(
            String key,
            List<String> from,
            String to,
            Owner owner,
            Set<Change> changes,
            int contracts,
            int commitments,
            int opinions,
            String asks) {

        /** Whether somebody must decide what becomes of its text or its commitments. */
        public boolean toDecide() {
            return changes.stream().anyMatch(TO_DECIDE::contains)
                    && !changes.equals(Set.of(Change.NEW_SCOPE, Change.ADDED));
        }
    }

    /** A municipality's own way, told by its name. */
    public record OwnWay(String municipality, String from, String to, boolean renumbered) {}

    /** Sections of the template that these municipalities did without, or have taken in. */
    public record Missing(String key, String section, List<Municipality> municipalities) {

        /** Those whose text may change now. */
        public List<Municipality> open() {
            return municipalities.stream().filter(Municipality::open).toList();
        }
    }

    /** A municipality, and whether its text may change now. */
    public record Municipality(String id, String name, boolean open) {}

    /** A section that follows one which no text has. */
    public record Stray(String section, String follows) {}

    /** One line of a contract's coming structure. */
    public record Line(String from, String to, Set<Change> changes, boolean shared) {}

    /** All of it. */
    public record View(
            List<Row> toDecide,
            List<Row> changed,
            List<Row> unchanged,
            List<OwnWay> extras,
            List<OwnWay> ownTitles,
            List<Missing> missing,
            List<Missing> takenIn,
            List<Stray> strays,
            int contracts) {}

    private final Renewals renewals;
    private final Templates templates;
    private final Commitments commitments;
    private final Reviews reviews;

    TemplateChanges(Renewals renewals, Templates templates, Commitments commitments, Reviews reviews) {
        this.renewals = renewals;
        this.templates = templates;
        this.commitments = commitments;
        this.reviews = reviews;
    }

    /** @param open the municipalities whose texts may change now */
    View of(int year, Collection<String> municipalities, Set<String> open, Names names) {
        List<Renewal> all = renewals.of(year, parts(municipalities));
        List<TextId> bases = all.stream().map(Renewal::base).toList();
        List<Row> rows = rows(year, all, commitments.countBySection(bases), reviews.remarksBySection(bases));
        return new View(
                rows.stream().filter(Row::toDecide).toList(),
                rows.stream()
                        .filter(row -> !row.toDecide() && !row.changes().isEmpty())
                        .toList(),
                rows.stream().filter(row -> row.changes().isEmpty()).toList(),
                ownWays(all, Change.EXTRA, names),
                ownWays(all, Change.OWN_TITLE, names),
                missing(all, Renewal::missing, open, names),
                missing(all, TemplateChanges::takenIn, open, names),
                strays(year, all),
                (int) all.stream().filter(one -> !one.text().shared()).count());
    }

    /** The coming structure of one municipality's contract, in the order of the new one; dropped sections last. */
    List<Line> structure(int year, String municipality) {
        List<Renewal> all = renewals.of(year, parts(List.of(municipality)));
        List<Placed<Line>> standing = new ArrayList<>();
        List<Line> dropped = new ArrayList<>();
        for (Renewal renewal : all) {
            boolean opening = true;
            for (SectionRenewal one : renewal.standing()) {
                opening &= one.to().number().isEmpty();
                standing.add(new Placed<>(
                        opening, one.to().number(), line(one, renewal.text().shared())));
            }
            renewal.dropped()
                    .forEach(one -> dropped.add(line(one, renewal.text().shared())));
        }
        return Stream.concat(Placed.inOrder(standing), dropped.stream()).toList();
    }

    private static Line line(SectionRenewal one, boolean shared) {
        return new Line(
                String.join(
                        " + ", one.from().stream().map(SectionHeading::heading).toList()),
                one.to() == null ? null : one.to().heading(),
                one.changes(),
                shared);
    }

    /**
     * Something with its place in the contract.
     *
     * @param opening whether it stands without a number before all others
     */
    private record Placed<T>(boolean opening, String number, T one) {

        static <T> Stream<T> inOrder(List<Placed<T>> all) {
            return all.stream()
                    .sorted(Comparator.comparing((Placed<T> placed) -> !placed.opening())
                            .thenComparing(Placed::number, SectionOrder::byNumber))
                    .map(Placed::one);
        }
    }

    private static List<String> parts(Collection<String> municipalities) {
        return Stream.concat(Stream.of(TextId.SHARED), municipalities.stream()).toList();
    }

    private List<Row> rows(
            int year,
            List<Renewal> all,
            Map<TextId, Map<String, Integer>> promised,
            Map<TextId, Map<String, Integer>> remarked) {
        ContractTemplate template = templates.of(year);
        Map<String, List<Found>> byKey = new LinkedHashMap<>();
        for (Renewal renewal : all) {
            for (SectionRenewal one : renewal.sections()) {
                if (!one.is(Change.EXTRA) && !one.is(Change.TAKEN_IN)) {
                    byKey.computeIfAbsent(rowOf(one, renewal.text()), none -> new ArrayList<>())
                            .add(new Found(renewal, one));
                }
            }
        }
        return Placed.inOrder(byKey.values().stream()
                        .map(found ->
                                new Placed<>(false, found.get(0).number(), row(found, template, promised, remarked)))
                        .toList())
                .toList();
    }

    private record Found(Renewal renewal, SectionRenewal section) {

        String number() {
            return section.to() == null
                    ? section.from().get(0).number()
                    : section.to().number();
        }

        /** Those of a dropped section, and those whose text it carries on. */
        int count(Map<TextId, Map<String, Integer>> counts) {
            Map<String, Integer> own = counts.getOrDefault(renewal.base(), Map.of());
            return (section.to() == null ? section.from() : section.carried())
                    .stream()
                            .filter(from -> from.scope() == scopeOfBase())
                            .mapToInt(from -> own.getOrDefault(from.key(), 0))
                            .sum();
        }

        private SectionScope scopeOfBase() {
            return renewal.text().shared() ? SectionScope.SHARED : SectionScope.OWN;
        }
    }

    private static String rowOf(SectionRenewal one, TextId text) {
        return (text.shared() ? "shared " : "own ") + (one.to() == null ? "dropped " : "") + one.key();
    }

    /** As most contracts have it. */
    private static Row row(
            List<Found> found,
            ContractTemplate template,
            Map<TextId, Map<String, Integer>> promised,
            Map<TextId, Map<String, Integer>> remarked) {
        Map<SectionRenewal, Integer> likes = new HashMap<>();
        found.forEach(one -> likes.merge(one.section(), 1, Integer::sum));
        SectionRenewal usual = found.stream()
                .map(Found::section)
                .filter(one -> !one.is(Change.OWN_TITLE))
                .max((one, other) -> likes.get(one) - likes.get(other))
                .orElse(found.get(0).section());
        Set<Change> changes = EnumSet.noneOf(Change.class);
        changes.addAll(usual.changes());
        changes.removeAll(OF_ONE);
        return new Row(
                usual.key(),
                usual.from().stream().map(SectionHeading::heading).toList(),
                usual.to() == null ? null : usual.to().heading(),
                usual.to() == null ? usual.from().get(0).owner() : usual.to().owner(),
                changes,
                found.get(0).renewal().text().shared() ? 0 : found.size(),
                found.stream().mapToInt(one -> one.count(promised)).sum(),
                found.stream().mapToInt(one -> one.count(remarked)).sum(),
                usual.is(Change.ADDED) || usual.is(Change.SPLIT)
                        ? template.keyed(usual.key())
                                .map(ContractTemplate.Section::asks)
                                .orElse("")
                        : "");
    }

    private static List<OwnWay> ownWays(List<Renewal> all, Change kind, Names names) {
        return all.stream()
                .flatMap(renewal -> renewal.standing().stream()
                        .filter(one -> one.is(kind))
                        .map(one -> new OwnWay(
                                who(renewal, names),
                                one.from().get(0).heading(),
                                one.to().heading(),
                                one.is(Change.RENUMBERED))))
                .sorted((one, other) -> Names.SWEDISH_ALPHABET.compare(one.municipality(), other.municipality()))
                .toList();
    }

    private static String who(Renewal renewal, Names names) {
        return renewal.text().shared()
                ? names.subject(renewal.text().toString())
                : names.party(renewal.text().part());
    }

    private static List<SectionHeading> takenIn(Renewal renewal) {
        return renewal.standing().stream()
                .filter(one -> one.is(Change.TAKEN_IN))
                .map(SectionRenewal::to)
                .toList();
    }

    private static List<Missing> missing(
            List<Renewal> all, Function<Renewal, List<SectionHeading>> which, Set<String> open, Names names) {
        Map<SectionHeading, List<Municipality>> missing = new LinkedHashMap<>();
        all.forEach(renewal -> which.apply(renewal)
                .forEach(section -> missing.computeIfAbsent(section, none -> new ArrayList<>())
                        .add(municipality(renewal.text().part(), open, names))));
        return missing.entrySet().stream()
                .map(one -> new Missing(
                        one.getKey().key(),
                        one.getKey().heading(),
                        one.getValue().stream()
                                .sorted(Comparator.comparing(Municipality::name, Names.SWEDISH_ALPHABET))
                                .toList()))
                .toList();
    }

    private static Municipality municipality(String id, Set<String> open, Names names) {
        return new Municipality(id, names.party(id), open.contains(id));
    }

    /** What the template follows without effect: likely a slip of the pen. */
    private List<Stray> strays(int year, List<Renewal> all) {
        Set<String> known = new HashSet<>();
        all.forEach(renewal -> renewal.sections().forEach(one -> one.from().forEach(from -> known.add(from.key()))));
        return templates.of(year).sections().stream()
                .filter(rule -> !known.contains(rule.key()))
                .flatMap(rule -> rule.follows().stream()
                        .filter(key -> !known.contains(key))
                        .map(key -> new Stray((rule.number() + " " + rule.titleIn(year + 1)).strip(), key)))
                .toList();
    }
}
