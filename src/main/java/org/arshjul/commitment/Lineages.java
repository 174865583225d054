package org.arshjul.commitment;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.arshjul.contract.ReadingRights;
import org.arshjul.contract.TextId;
import org.arshjul.platform.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Commitments through the years, with all that is known of them, as far as the signed-in person may read it. */
@Component
@Transactional(readOnly = true)
public class Lineages {

    private final Commitments commitments;
    private final CommitmentOrigins origins;
    private final Details details;
    private final ReportRepository reports;
    private final ReadingRights rights;

    Lineages(
            Commitments commitments,
            CommitmentOrigins origins,
            Details details,
            ReportRepository reports,
            ReadingRights rights) {
        this.commitments = commitments;
        this.origins = origins;
        this.details = details;
        this.reports = reports;
        this.rights = rights;
    }

    /** That commitment in the years that the person may read; refuses an unknown one, and one without any such year. */
    public Lineage get(String id) {
        List<Standing> all = commitments.lineage(id);
        List<Standing> years = all.stream()
                .filter(year -> rights.allow(year.commitment().text()))
                .toList();
        if (years.isEmpty()) {
            throw Refusal.forbidden("text.notYours", all.get(0).commitment().text());
        }
        List<Commitment> each = years.stream().map(Standing::commitment).toList();
        List<Descent> descents = readable(origins.around(withTheYearsBefore(each)));
        Set<String> left = descents.stream().map(one -> one.from().id()).collect(Collectors.toSet());
        List<YearStatus> statuses = CommitmentYears.statuses(years, left);
        Map<String, CommitmentDetails> known = details.of(each);
        Map<String, List<ProgressReport>> reported = reports
                .all(each.stream().map(Commitment::id).toList())
                .stream()
                .collect(Collectors.groupingBy(ProgressReport::commitment));
        return new Lineage(
                id,
                IntStream.range(0, years.size())
                        .mapToObj(i -> year(
                                years.get(i),
                                statuses.get(i),
                                known.get(each.get(i).id()),
                                reported.getOrDefault(each.get(i).id(), List.of()),
                                descents))
                        .toList());
    }

    /** What a commitment that left its text went on from may have gone into another one there. */
    private static Set<String> withTheYearsBefore(List<Commitment> each) {
        return each.stream()
                .flatMap(one -> one.previous() == null ? Stream.of(one.id()) : Stream.of(one.id(), one.previous()))
                .collect(Collectors.toSet());
    }

    private List<Descent> readable(List<Descent> descents) {
        Map<TextId, Boolean> readable = descents.stream()
                .flatMap(one -> Stream.of(one.from().text(), one.to().text()))
                .distinct()
                .collect(Collectors.toMap(text -> text, rights::allow));
        return descents.stream()
                .filter(one ->
                        readable.get(one.from().text()) && readable.get(one.to().text()))
                .toList();
    }

    private static Lineage.Year year(
            Standing standing,
            YearStatus status,
            CommitmentDetails details,
            List<ProgressReport> reports,
            List<Descent> descents) {
        String id = standing.commitment().id();
        String gone = standing.commitment().struck() ? standing.commitment().previous() : id;
        return new Lineage.Year(
                standing,
                status,
                details,
                latestOfEachPeriod(reports),
                descents.stream().filter(one -> one.to().id().equals(id)).toList(),
                descents.stream().filter(one -> one.from().id().equals(gone)).toList());
    }

    private static List<ProgressReport> latestOfEachPeriod(Collection<ProgressReport> reports) {
        Map<FollowUpId, ProgressReport> latest = new LinkedHashMap<>();
        reports.forEach(report -> latest.put(report.followUp(), report));
        return List.copyOf(latest.values());
    }
}
