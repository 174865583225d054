package org.arshjul.workplace.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.arshjul.contract.Contract;
import org.arshjul.contract.ContractId;
import org.arshjul.contract.ContractTemplate;
import org.arshjul.document.Markdown;
import org.arshjul.document.Pdf;
import org.arshjul.platform.Digest;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.signing.Signature;
import org.arshjul.signing.Signings;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.Naming;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** Contracts as PDF: the text as it was fixed, and who has signed it. In Swedish, as the contracts are. */
@Component
class ContractPdf {

    private static final int KEPT = 50;
    private static final String ELSEWHERE =
            "Avtalet undertecknades innan Årshjul togs i bruk. Det undertecknade dokumentet finns hos parterna.";

    private final OpenData data;
    private final Signings signings;
    private final ContractTemplate template;
    private final Naming naming;

    /** A second's work each, and they do not change: those asked for last are kept. */
    private final Map<String, byte[]> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    ContractPdf(OpenData data, Signings signings, ContractTemplate template, Naming naming) {
        this.data = data;
        this.signings = signings;
        this.template = template;
        this.naming = naming;
    }

    /** One at a time, so that many readers at once do not take all processors. */
    synchronized byte[] of(Contract contract) {
        String text = data.text(contract);
        List<Signature> signatures = signings.get(contract.id()).signatures();
        String key = "%s %s %d".formatted(contract.id(), Digest.of(text), signatures.size());
        return kept.computeIfAbsent(key, none -> made(contract, text, signatures));
    }

    private byte[] made(Contract contract, String text, List<Signature> signatures) {
        Names names = naming.names();
        ContractId id = contract.id();
        String title =
                "%s – %s, gäller %d".formatted(template.title(), names.fullName(id.municipality()), id.year() + 1);
        return Pdf.of(title, "sv", data.fixedAt(contract), Markdown.toHtml(text) + signed(contract, signatures, names));
    }

    private static String signed(Contract contract, List<Signature> signatures, Names names) {
        Element part = new Element("div");
        part.appendElement("h2").text("Underskrifter");
        if (signatures.isEmpty()) {
            part.appendElement("p")
                    .text(
                            "Avtalet undertecknades innan Årshjul togs i bruk. Det undertecknade dokumentet finns hos parterna.");
            return part.html();
        }
        part.appendElement("p").text("Undertecknat elektroniskt i Årshjul. Dokumentets kontrollsumma (SHA-256):");
        part.appendElement("p")
                .appendElement("code")
                .text(signatures.get(0).digest().hex());
        Element table = part.appendElement("table");
        Element head = table.appendElement("thead").appendElement("tr");
        List.of("Part", "Namn", "Befattning", "Datum")
                .forEach(column -> head.appendElement("th").attr("scope", "col").text(column));
        Element body = table.appendElement("tbody");
        for (Signature one : signatures) {
            Element row = body.appendElement("tr");
            row.appendElement("td").text(names.fullName(one.party()));
            row.appendElement("td").text(one.name());
            row.appendElement("td").text(one.office());
            row.appendElement("td")
                    .text(one.signedAt()
                            .atZone(ProgrammeClock.STOCKHOLM)
                            .toLocalDate()
                            .toString());
        }
        return part.html();
    }
}
