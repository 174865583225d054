package org.arshjul.signing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.arshjul.contract.AssembledContract;
import org.arshjul.contract.Owner;
import org.arshjul.contract.Section;
import org.arshjul.contract.SectionScope;
import org.arshjul.document.Attachment;
import org.arshjul.document.Attachment.Relation;
import org.arshjul.document.Markdown;
import org.arshjul.document.Print;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.signing.ContractData.PartyData;
import org.jsoup.nodes.Element;

/** A contract on paper: cover, contents, sections, the page for the signatures, annexes. In Swedish, as contracts are. */
final class ContractSheet {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'kl.' HH.mm", SWEDISH).withZone(ProgrammeClock.STOCKHOLM);

    private final AssembledContract contract;
    private final ContractData data;
    private final Instant made;

    ContractSheet(AssembledContract contract, ContractData data, Instant made) {
        this.contract = contract;
        this.data = data;
        this.made = made;
    }

    Print print() {
        Element body = new Element("body");
        cover(body);
        body.appendElement("nav").addClass("contents").appendElement("h2").text("Innehåll");
        int annexes = firstAnnex();
        Element text = body.appendElement("div").addClass("sheet");
        contract.sections().subList(0, annexes).forEach(section -> section(text, section));
        signatures(body.appendElement("div").addClass("sheet"));
        contract.sections()
                .subList(annexes, contract.sections().size())
                .forEach(annex -> section(body.appendElement("div").addClass("sheet"), annex));
        return new Print(
                "%s, %s".formatted(contract.title(), validity()),
                "sv",
                made,
                "%s, %s%s".formatted(contract.title(), validity(), draft() ? " – UTKAST" : ""),
                body.html(),
                attachments());
    }

    private void cover(Element body) {
        Element cover = body.appendElement("div").addClass("cover");
        cover.appendElement("h1").text(contract.title());
        cover.appendElement("p").addClass("lead").text("Version " + data.version() + ", " + validity());
        Element table = cover.appendElement("table").appendElement("tbody");
        row(table, "Läge", state());
        row(
                table,
                "Parter",
                String.join(", ", data.parties().stream().map(PartyData::name).toList()));
        data.texts()
                .forEach(text -> digest(
                        table,
                        name(text),
                        "Version " + text.version() + ", som den lyder sedan " + MOMENT.format(text.revisedAt()) + ". ",
                        text.sha256()));
        digest(table, "Hela texten (Markdown)", "", data.markdownSha256());
        row(
                table,
                "Filer i dokumentet",
                String.join(
                        " och ", attachments().stream().map(Attachment::name).toList()));
    }

    private static String name(ContractData.TextData text) {
        return text.scope() == SectionScope.SHARED
                ? "Gemensam text (%s)".formatted(text.id())
                : "Kommunens text (%s)".formatted(text.id());
    }

    private String validity() {
        return "gäller " + data.validFrom().getYear();
    }

    private boolean draft() {
        return data.state() == DocumentState.DRAFT;
    }

    private String state() {
        return switch (data.state()) {
            case DRAFT -> "UTKAST. Texten kan ändras och är inte underskriven. Senast ändrad %s.".formatted(moment());
            case FIXED ->
                "Fastställt för undertecknande %s. De som undertecknar binder sig till just den här filen."
                        .formatted(moment());
            case COPY ->
                "Läsexemplar. Avtalet undertecknades i en annan form, och det undertecknade dokumentet finns hos"
                        + " parterna.";
        };
    }

    private String moment() {
        return MOMENT.format(made);
    }

    private static void section(Element parent, Section section) {
        int level = Math.max(1, section.level());
        parent.appendElement("h" + Math.min(6, level + 1)).text(section.heading());
        parent.append(Markdown.toHtml(section.body(), level + 1));
    }

    /** Annexes are what stands without a number after the last numbered section. */
    private int firstAnnex() {
        List<Section> sections = contract.sections();
        int first = sections.size();
        while (first > 0
                && sections.get(first - 1).number().isEmpty()
                && sections.get(first - 1).owner() != Owner.GENERATED) {
            first--;
        }
        return first;
    }

    private void signatures(Element page) {
        page.appendElement("h2").text("Underskrifter");
        page.appendElement("p").text(instruction());
        Element table = page.appendElement("table");
        Element head = table.appendElement("thead").appendElement("tr");
        List.of("Part", "Namn och befattning", "Ort, datum och underskrift")
                .forEach(column -> head.appendElement("th").text(column));
        Element rows = table.appendElement("tbody");
        for (PartyData party : data.parties()) {
            Element row = rows.appendElement("tr").addClass("room");
            row.appendElement("th").attr("scope", "row").text(party.name());
            Element who = row.appendElement("td");
            if (data.state() == DocumentState.COPY) {
                who.text(party.office());
                row.appendElement("td").text("Finns hos parterna");
            } else {
                who.text(party.signatory() == null ? "Inte utsedd; namnet skrivs här" : party.signatory());
                who.appendElement("br");
                who.appendText(party.office());
                row.appendElement("td");
            }
        }
    }

    private String instruction() {
        return switch (data.state()) {
            case DRAFT -> "UTKAST: den här sidan undertecknas inte.";
            case FIXED ->
                "Varje part undertecknar en gång, elektroniskt i Årshjul eller på den här sidan. En elektronisk"
                        + " underskrift gäller den här filens kontrollsumma (SHA-256) och syns inte på sidan.";
            case COPY -> "Undertecknades i en annan form; det undertecknade dokumentet finns hos parterna.";
        };
    }

    private List<Attachment> attachments() {
        return List.of(
                new Attachment(
                        fileName("md"),
                        "text/markdown",
                        "Avtalets text i Markdown",
                        Relation.SOURCE,
                        contract.markdown().getBytes(StandardCharsets.UTF_8)),
                new Attachment(
                        fileName("json"),
                        "application/json",
                        "Avtalet i maskinläsbar form",
                        Relation.DATA,
                        data.json()));
    }

    private String fileName(String kind) {
        return ContractDocument.fileName(contract.id(), data.state(), kind);
    }

    private static void row(Element table, String name, String value) {
        Element row = table.appendElement("tr");
        row.appendElement("th").attr("scope", "row").text(name);
        row.appendElement("td").text(value);
    }

    private static void digest(Element table, String name, String reading, String sha256) {
        Element row = table.appendElement("tr");
        row.appendElement("th").attr("scope", "row").text(name);
        row.appendElement("td")
                .appendText(reading + "SHA-256 ")
                .appendElement("code")
                .text(sha256);
    }
}
