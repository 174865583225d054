package org.arshjul.signing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.arshjul.contract.AssembledContract;
import org.arshjul.contract.Section;
import org.arshjul.contract.TextVersion;
import org.arshjul.document.Attachment;
import org.arshjul.document.Attachment.Relation;
import org.arshjul.document.Markdown;
import org.arshjul.document.Print;
import org.arshjul.signing.ContractData.PartyData;
import org.jsoup.nodes.Element;

/** A contract on paper: cover, contents, sections, the page for the signatures, annexes. In Swedish, as contracts are. */
final class ContractSheet {

    static final List<String> SIGNATURES = List.of("Part", "Namn och befattning", "Ort, datum och underskrift");
    static final String ELSEWHERE = "Finns hos parterna";

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
        Element text = body.appendElement("div").addClass("sheet");
        contract.body().forEach(section -> section(text, section));
        signatures(body.appendElement("div").addClass("sheet"));
        contract.annexes().forEach(annex -> section(body.appendElement("div").addClass("sheet"), annex));
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
        cover.appendElement("p").addClass("lead").text(data.edition());
        Element table = cover.appendElement("table").appendElement("tbody");
        row(table, "Läge", state());
        row(table, "Parter", data.partyNames());
        List.of(contract.own(), contract.shared())
                .forEach(text ->
                        digest(table, text.name(), text.reading(), text.digest().hex()));
        digest(table, "Hela texten (Markdown)", "SHA-256 ", data.markdownSha256());
        row(
                table,
                "Filer i dokumentet",
                String.join(
                        " och ", attachments().stream().map(Attachment::name).toList()));
    }

    private String validity() {
        return data.validity();
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
        return TextVersion.moment(made);
    }

    private static void section(Element parent, Section section) {
        int level = Math.max(1, section.level());
        parent.appendElement("h" + Math.min(6, level + 1)).text(section.heading());
        parent.append(Markdown.toHtml(section.body(), level + 1));
    }

    private void signatures(Element page) {
        page.appendElement("h2").text("Underskrifter");
        page.appendElement("p").text(instruction());
        Element table = page.appendElement("table");
        Element head = table.appendElement("thead").appendElement("tr");
        SIGNATURES.forEach(column -> head.appendElement("th").text(column));
        Element rows = table.appendElement("tbody");
        for (PartyData party : data.parties()) {
            Element row = rows.appendElement("tr").addClass("room");
            row.appendElement("th").attr("scope", "row").text(party.name());
            Element who = row.appendElement("td");
            if (data.state() == DocumentState.COPY) {
                who.text(party.office());
                row.appendElement("td").text(ELSEWHERE);
            } else {
                who.text(party.signs());
                who.appendElement("br");
                who.appendText(party.office());
                sign(row.appendElement("td").addClass("ink"), party);
            }
        }
    }

    /** The PDF has a field there for an electronic signature, empty enough for one in ink. */
    private void sign(Element place, PartyData party) {
        if (data.state() == DocumentState.FIXED) {
            place.appendElement("a")
                    .addClass("signature")
                    .attr("href", "signature:" + party.id())
                    .attr("title", "Underskrift för " + party.name());
        }
    }

    private String instruction() {
        return switch (data.state()) {
            case DRAFT -> "UTKAST: den här sidan undertecknas inte.";
            case FIXED ->
                "Varje part undertecknar en gång, elektroniskt i Årshjul eller med penna på den här sidan. En"
                        + " elektronisk underskrift fogas till filen och syns i rutan vid parten; den text som står"
                        + " i filen ändras inte.";
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
        row.appendElement("td").appendText(reading).appendElement("code").text(sha256);
    }
}
