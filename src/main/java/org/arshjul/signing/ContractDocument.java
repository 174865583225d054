package org.arshjul.signing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.arshjul.contract.AssembledContract;
import org.arshjul.contract.ContractId;
import org.arshjul.document.Pdf;
import org.arshjul.platform.Digest;

/** A contract as a document in each of its forms, made when it is asked for; the same content makes the same bytes. */
public final class ContractDocument {

    private final AssembledContract contract;
    private final ContractData data;
    private final Instant made;

    /** @param made the moment that the file gives as its own */
    ContractDocument(AssembledContract contract, ContractData data, Instant made) {
        this.contract = contract;
        this.data = data;
        this.made = made;
    }

    /** What it says, section by section. */
    public AssembledContract contract() {
        return contract;
    }

    /** The text in Markdown, UTF-8. */
    public byte[] markdown() {
        return contract.markdown().getBytes(StandardCharsets.UTF_8);
    }

    /** The contract for machines. */
    public ContractData data() {
        return data;
    }

    /** The same as JSON, UTF-8. */
    public byte[] json() {
        return data.json();
    }

    /** To be read, archived and signed: PDF/A-3a and PDF/UA-1, with the Markdown and the JSON inside. */
    public byte[] pdf() {
        return Pdf.of(new ContractSheet(contract, data, made).print());
    }

    /** To be worked on: a Word file built as the PDF is, each section to be found again by its key. */
    public byte[] docx() {
        return new ContractWordFile(contract, data, made).bytes();
    }

    /** The name under which it is saved, such as {@code klimatkontrakt-enkoping-2027-utkast.pdf}. */
    public String fileName(String kind) {
        return fileName(contract.id(), data.state(), kind);
    }

    /** The name under which the fixed document is saved, such as {@code klimatkontrakt-enkoping-2027.pdf}. */
    public static String fileName(ContractId id, String kind) {
        return fileName(id, DocumentState.FIXED, kind);
    }

    Digest markdownDigest() {
        return Digest.of(markdown());
    }

    static String fileName(ContractId id, DocumentState state, String kind) {
        String draft = state == DocumentState.DRAFT ? "-utkast" : "";
        return "klimatkontrakt-" + id.municipality() + "-" + (id.year() + 1) + draft + "." + kind;
    }
}
