package org.arshjul.workplace.contract;

import java.util.List;
import org.arshjul.contract.CommitmentChanges;
import org.arshjul.contract.CommitmentChanges.Kind;
import org.arshjul.contract.SectionRedline.Status;
import org.arshjul.document.Pdf;
import org.arshjul.document.Print;
import org.arshjul.document.RedlineStyle;
import org.arshjul.workplace.Words;
import org.arshjul.workplace.contract.ChangesFile.Compared;
import org.arshjul.workplace.task.Comparison;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** Writes what changed as a PDF: first how much, then the commitments, then each section that is not as it was. */
@Component
class ChangesPdf {

    private static final String CONTRACTS_LANGUAGE = "sv";

    private final Words words;

    ChangesPdf(Words words) {
        this.words = words;
    }

    byte[] of(Compared compared, CommitmentChanges commitments) {
        RedlineStyle style = Comparison.style(words);
        ContractChanges changes = ContractChanges.of(compared.sections(), commitments, style, words);
        String title = words.of("redline.title", compared.subject());
        Element body = new Element("div");
        body.appendElement("h1").text(title);
        body.appendElement("p").text(words.of("version.compared", compared.from(), compared.to()));
        body.appendElement("p")
                .appendElement("strong")
                .text(words.of(
                        "version.counts",
                        changes.changed(),
                        changes.inserted(),
                        changes.deleted(),
                        changes.unchanged()));
        body.appendElement("p").html(words.of("redline.legend"));
        commitments(body, commitments, style);
        body.appendElement("h2").text(words.of("redline.sections"));
        changes.rows().forEach(row -> section(body, row));
        unchanged(body, changes);
        return Pdf.of(
                new Print(title, words.locale().getLanguage(), compared.made(), title, body.outerHtml(), List.of()));
    }

    private void commitments(Element body, CommitmentChanges commitments, RedlineStyle style) {
        if (commitments.items().isEmpty()) {
            return;
        }
        body.appendElement("h2").text(words.of("contract.commitments"));
        body.appendElement("p")
                .text(words.of(
                        "redline.commitments",
                        commitments.count(Kind.NEW),
                        commitments.count(Kind.REWORDED),
                        commitments.count(Kind.MOVED),
                        commitments.count(Kind.DROPPED),
                        commitments.count(Kind.UNCHANGED),
                        commitments.count(Kind.SPLIT),
                        commitments.count(Kind.MERGED)));
        if (commitments.changed().isEmpty()) {
            return;
        }
        Element list = body.appendElement("ul");
        for (CommitmentChanges.Item item : commitments.changed()) {
            Element line = list.appendElement("li");
            line.appendElement("strong")
                    .text(words.of("redline.commitment." + item.kind().id()) + ", ");
            line.appendElement("span")
                    .attr("lang", CONTRACTS_LANGUAGE)
                    .text(item.section().heading() + ": ")
                    .append(item.redline().toLine(style.words()));
        }
    }

    private void section(Element body, ContractChanges.Row row) {
        if (row.same()) {
            return;
        }
        Element part = body.appendElement("div");
        boolean whole = row.status() == Status.INSERTED || row.status() == Status.DELETED;
        Element heading =
                part.appendElement("h3").attr("lang", CONTRACTS_LANGUAGE).text(row.heading());
        if (whole) {
            heading.appendText(" (" + words.of("change." + row.status().id()) + ")");
        }
        String found = (row.course() + " " + row.matchedBy()).strip();
        if (!found.isEmpty()) {
            part.appendElement("p").addClass("remark").text(found);
        }
        if (row.redline() != null) {
            part.appendElement("div").attr("lang", CONTRACTS_LANGUAGE).html(row.redline());
        }
    }

    private void unchanged(Element body, ContractChanges changes) {
        List<ContractChanges.Row> same =
                changes.rows().stream().filter(ContractChanges.Row::same).toList();
        if (!same.isEmpty()) {
            body.appendElement("h2").text(words.of("redline.unchanged"));
            Element list = body.appendElement("ul").attr("lang", CONTRACTS_LANGUAGE);
            same.forEach(row -> list.appendElement("li").text(row.heading()));
        }
    }
}
