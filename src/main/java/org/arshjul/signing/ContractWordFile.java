package org.arshjul.signing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.arshjul.contract.AssembledContract;
import org.arshjul.contract.Section;
import org.arshjul.document.docx.Docx;
import org.arshjul.document.docx.DocxBlock;
import org.arshjul.document.docx.DocxContent;
import org.arshjul.document.docx.DocxParagraph;
import org.arshjul.document.docx.DocxRun;
import org.arshjul.document.docx.DocxTable;
import org.arshjul.signing.ContractData.PartyData;

/**
 * A contract as a Word file, built as {@link ContractSheet} is: cover, contents, sections, the page for the signatures,
 * annexes. What is printed around the text is marked as such, and does not come back as text.
 */
final class ContractWordFile {

    private final AssembledContract contract;
    private final ContractData data;
    private final Instant made;

    ContractWordFile(AssembledContract contract, ContractData data, Instant made) {
        this.contract = contract;
        this.data = data;
        this.made = made;
    }

    byte[] bytes() {
        List<DocxBlock> blocks = new ArrayList<>();
        cover(blocks);
        blocks.add(DocxParagraph.contents("Innehåll"));
        blocks.add(DocxParagraph.newPage());
        contract.body().forEach(section -> section(blocks, section));
        signatures(blocks);
        for (Section annex : contract.annexes()) {
            blocks.add(DocxParagraph.newPage());
            section(blocks, annex);
        }
        return Docx.of(new DocxContent(contract.title() + ", " + data.validity(), "sv-SE", made, blocks));
    }

    private void cover(List<DocxBlock> blocks) {
        blocks.add(DocxParagraph.title(contract.title()));
        blocks.add(DocxParagraph.note(
                draft()
                        ? "UTKAST. Texten kan ändras och är inte underskriven."
                        : "Kopia i Word att läsa och arbeta vidare med. Det undertecknade dokumentet är ett annat."));
        line(blocks, "", data.edition());
        line(blocks, "Parter: ", data.partyNames());
        List.of(contract.own(), contract.shared())
                .forEach(text -> line(
                        blocks,
                        text.name() + ": ",
                        text.reading() + text.digest().hex()));
        line(blocks, "Hela texten (Markdown): ", "SHA-256 " + data.markdownSha256());
    }

    private boolean draft() {
        return data.state() == DocumentState.DRAFT;
    }

    private static void line(List<DocxBlock> blocks, String name, String words) {
        blocks.add(DocxParagraph.sheet(
                name.isEmpty()
                        ? List.of(DocxRun.of(words))
                        : List.of(DocxRun.of(name).inBold(), DocxRun.of(words))));
    }

    private static void section(List<DocxBlock> blocks, Section section) {
        int level = Math.max(1, section.level());
        blocks.add(DocxParagraph.heading(level, section.heading()).identified(section.key()));
        blocks.addAll(Docx.blocks(section.body(), level));
    }

    private void signatures(List<DocxBlock> blocks) {
        blocks.add(DocxParagraph.sheetHeading("Underskrifter").identified("signatures"));
        line(
                blocks,
                "",
                switch (data.state()) {
                    case DRAFT -> "UTKAST: den här sidan undertecknas inte.";
                    case FIXED ->
                        "Kopia: den här sidan undertecknas inte. Underskrifterna gäller det fastställda dokumentet (PDF).";
                    case COPY -> "Kopia: det undertecknade dokumentet finns hos parterna.";
                });
        List<List<List<DocxRun>>> rows = new ArrayList<>();
        rows.add(ContractSheet.SIGNATURES.stream()
                .map(column -> List.of(DocxRun.of(column)))
                .toList());
        data.parties().forEach(party -> rows.add(signature(party)));
        blocks.add(DocxTable.sheet(rows));
    }

    private List<List<DocxRun>> signature(PartyData party) {
        boolean copy = data.state() == DocumentState.COPY;
        return List.of(
                List.of(DocxRun.of(party.name()).inBold()),
                List.of(DocxRun.of(copy ? party.office() : party.signs() + "\n" + party.office())),
                copy ? List.of(DocxRun.of(ContractSheet.ELSEWHERE)) : List.of());
    }
}
