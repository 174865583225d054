package org.arshjul.signing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.arshjul.contract.Contract;
import org.arshjul.platform.Digest;
import org.springframework.stereotype.Component;

/** Contracts as PDF: the file that was signed; of drafts, and of what was signed in another form, one to read. */
@Component
public class ContractPdf {

    private static final int KEPT = 50;

    private final Signings signings;
    private final SignedFiles files;
    private final ContractDocuments documents;

    /** A second's work each: those asked for last are kept. */
    private final Map<Digest, byte[]> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Digest, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    ContractPdf(Signings signings, SignedFiles files, ContractDocuments documents) {
        this.signings = signings;
        this.files = files;
        this.documents = documents;
    }

    /** Of a contract that is, or was, in force: with the signatures in it. */
    public byte[] of(Contract contract) {
        boolean signed = signings.get(contract.id())
                .document()
                .filter(FrozenDocument::isPdf)
                .isPresent();
        return signed ? files.of(contract.id()) : of(documents.of(contract.id()));
    }

    /** That document, a draft or a copy to read; one at a time, so that many readers at once do not take all processors. */
    public synchronized byte[] of(ContractDocument document) {
        return kept.computeIfAbsent(Digest.of(document.json()), none -> document.pdf());
    }
}
