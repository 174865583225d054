package org.arshjul.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.arshjul.audit.Audit;
import org.arshjul.audit.RecordedEvent;
import org.arshjul.contract.ContractId;
import org.arshjul.platform.Digest;
import org.arshjul.signing.SignedFiles;
import org.arshjul.signing.Signings;
import org.springframework.stereotype.Component;

/** The contracts' files as they are kept, against what the trail says of them: a byte that was changed in the database is found. */
@Component
public class KeptFiles {

    private static final String FROZEN = "DocumentFrozen";
    private static final String SET = "SignatureSet";

    /**
     * What was found.
     *
     * @param checked how many contracts that are, or were, in force
     * @param changed those whose kept files are not the ones that the trail tells of
     */
    public record Comparison(int checked, List<ContractId> changed) {}

    /** What the trail says last: of the document that was fixed, and of the file with its latest signature, or null. */
    private record Told(String document, String file) {}

    private final Signings signings;
    private final SignedFiles files;
    private final Audit audit;
    private final ObjectMapper json;

    KeptFiles(Signings signings, SignedFiles files, Audit audit, ObjectMapper json) {
        this.signings = signings;
        this.files = files;
        this.audit = audit;
        this.json = json;
    }

    /** Reads every file of every contract that is, or was, in force; for who may see the whole trail. */
    public Comparison compare() {
        Set<ContractId> published = signings.published().keySet();
        Map<String, Told> told = new HashMap<>();
        published.stream()
                .map(ContractId::year)
                .distinct()
                .forEach(year -> audit.ofYear(year, Set.of(FROZEN, SET))
                        .forEach(event -> told.merge(event.subject(), told(event), KeptFiles::later)));
        List<ContractId> changed = published.stream()
                .filter(id -> !isAsTold(id, told.get(id.toString())))
                .sorted(Comparator.comparing(ContractId::toString))
                .toList();
        return new Comparison(published.size(), changed);
    }

    private boolean isAsTold(ContractId id, Told told) {
        return told != null
                && Digest.of(signings.bytes(id)).hex().equals(told.document())
                && (told.file() == null || Digest.of(files.of(id)).hex().equals(told.file()));
    }

    private Told told(RecordedEvent event) {
        try {
            String digest = json.readTree(event.payload()).path("digest").asText();
            return event.type().equals(FROZEN) ? new Told(digest, null) : new Told(null, digest);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the trail holds JSON", broken);
        }
    }

    /** A document that is fixed anew has no signatures yet. */
    private static Told later(Told before, Told event) {
        return event.file() == null ? event : new Told(before.document(), event.file());
    }
}
