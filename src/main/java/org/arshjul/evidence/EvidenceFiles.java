package org.arshjul.evidence;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.arshjul.contract.Contract;
import org.arshjul.contract.ContractId;
import org.arshjul.contract.Contracts;
import org.arshjul.contract.ReadingRights;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.signing.ContractInForce;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The evidence files of all contracts: each is made once, when its contract is in force, and kept. */
@Component
public class EvidenceFiles {

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceFiles.class);
    private static final int LONGEST_DETAIL = 1000;

    private final EvidenceRepository evidence;
    private final EvidenceContent content;
    private final Contracts contracts;
    private final ReadingRights rights;
    private final ProgrammeClock clock;
    private final TransactionTemplate apart;

    EvidenceFiles(
            EvidenceRepository evidence,
            EvidenceContent content,
            Contracts contracts,
            ReadingRights rights,
            ProgrammeClock clock,
            PlatformTransactionManager transactions) {
        this.evidence = evidence;
        this.content = content;
        this.contracts = contracts;
        this.rights = rights;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @ApplicationModuleListener
    void on(ContractInForce event) {
        make(event.contract());
    }

    /** Makes those that are missing: what failed, and what a crash has cut off. */
    @Scheduled(initialDelay = 1, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    public void makeMissing() {
        evidence.missing().forEach(this::make);
    }

    private void make(ContractId id) {
        try {
            apart.executeWithoutResult(status -> {
                if (evidence.misses(id)) {
                    EvidenceContent.Forms forms = content.of(id);
                    evidence.insert(
                            id, EvidenceZip.of(forms.full()), EvidenceZip.of(forms.forEverybody()), clock.instant());
                }
            });
        } catch (DuplicateKeyException another) {
            LOG.debug("The evidence of {} was made by another node", id);
        } catch (RuntimeException failed) {
            LOG.error("The evidence of {} cannot be made", id, failed);
            String detail = String.valueOf(failed);
            apart.executeWithoutResult(status -> evidence.failed(
                    id, detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL)), clock.instant()));
        }
    }

    /** Those of that year's revision that could not be made so far. */
    public List<EvidenceFault> faults(int year) {
        return evidence.faults(year);
    }

    /** Whether that contract's file is there. */
    public boolean has(ContractId id) {
        return evidence.has(id);
    }

    /**
     * The file of a contract that is, or was, in force: the whole of it for its parties and those who answer for the
     * programme, what is for everybody for all others. Refuses a contract that is not in force, and before it is made.
     */
    public byte[] of(ContractId id) {
        Contract contract = published(id);
        return (rights.concern(contract) ? evidence.full(id) : evidence.forEverybody(id))
                .orElseThrow(() -> Refusal.notFound("evidence.notMade", id));
    }

    /** What everybody may have of it; refuses as {@link #of} does. */
    public byte[] forEverybody(ContractId id) {
        published(id);
        return evidence.forEverybody(id).orElseThrow(() -> Refusal.notFound("evidence.notMade", id));
    }

    private Contract published(ContractId id) {
        return contracts
                .find(id)
                .filter(contract -> contract.stage().published())
                .orElseThrow(() -> Refusal.notFound("evidence.notInForce", id));
    }
}
