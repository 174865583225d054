package org.arshjul.workplace.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.arshjul.commitment.CompiledReports;
import org.arshjul.commitment.ReportId;
import org.arshjul.contract.ContractId;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.Naming;
import org.springframework.stereotype.Component;

/** The reports that everybody may read, by their titles. */
@Component
public class PublishedReports {

    /** The reports of one year: the national one first. */
    public record Year(String inForce, List<Entry> reports) {}

    /** One report; its id is its address under {@code /public/reports}. */
    public record Entry(String id, String title) {}

    private final CompiledReports reports;
    private final ReportDocuments documents;
    private final Naming naming;

    PublishedReports(CompiledReports reports, ReportDocuments documents, Naming naming) {
        this.reports = reports;
        this.documents = documents;
        this.naming = naming;
    }

    /** All of them, the newest year first. */
    List<Year> byYear() {
        Names names = naming.names();
        TreeMap<Integer, List<ReportId>> years = reports.published().stream()
                .collect(Collectors.groupingBy(ReportId::year, TreeMap::new, Collectors.toList()));
        return years.descendingMap().entrySet().stream()
                .map((Map.Entry<Integer, List<ReportId>> year) ->
                        new Year(String.valueOf(year.getKey() + 1), entries(year.getValue(), names)))
                .toList();
    }

    /** Those that tell how that contract went: its own, the one on what all have in common, and the national one. */
    public List<Entry> of(ContractId contract) {
        return entries(
                reports.published().stream()
                        .filter(id -> id.year() == contract.year())
                        .filter(id -> id.national()
                                || id.shared()
                                || id.followUp().text().equals(contract.ownText()))
                        .toList(),
                naming.names());
    }

    private List<Entry> entries(List<ReportId> ids, Names names) {
        return ids.stream()
                .sorted(Comparator.comparing((ReportId id) -> !id.national())
                        .thenComparing(id -> documents.title(id, names), Names.SWEDISH_ALPHABET))
                .map(id -> new Entry(id.toString(), documents.title(id, names)))
                .toList();
    }
}
