package org.arshjul.signing;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.arshjul.contract.ContractId;
import org.springframework.stereotype.Component;

/** Contracts in each of their forms. */
@Component
public class ContractForms {

    private final Signings signings;
    private final ContractDocuments documents;
    private final ContractPdf pdf;

    ContractForms(Signings signings, ContractDocuments documents, ContractPdf pdf) {
        this.signings = signings;
        this.documents = documents;
        this.pdf = pdf;
    }

    /** That document, a draft or a copy to read. */
    public byte[] of(ContractDocument document, ContractForm form) {
        return switch (form) {
            case PDF -> pdf.of(document);
            case DOCX -> document.docx();
            case MD -> document.markdown();
            case JSON -> document.json();
        };
    }

    /** The contract's fixed document; empty in a form that was not kept when it was fixed. */
    public Optional<byte[]> fixed(ContractId id, FrozenDocument document, ContractForm form) {
        return switch (form) {
            case PDF -> Optional.of(signings.bytes(id));
            case DOCX -> Optional.of(documents.fixed(id, document.frozenAt()).docx());
            case MD -> Optional.of(document.markdown().getBytes(StandardCharsets.UTF_8));
            case JSON -> signings.json(id);
        };
    }
}
