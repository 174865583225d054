package org.arshjul.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.arshjul.party.PartyId;
import org.arshjul.platform.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The contracts of all years. */
@Component
@Transactional
public class Contracts {

    private final ContractRepository contracts;

    Contracts(ContractRepository contracts) {
        this.contracts = contracts;
    }

    /** Opens a contract between these parties for revision; it is no fault if it is open already. */
    public void open(ContractId id, List<PartyId> parties) {
        if (contracts.find(id).isEmpty()) {
            contracts.insert(new Contract(id, parties, Stage.DRAFTING));
        }
    }

    /** Takes in a contract of a past year that was signed elsewhere. */
    public void adopt(ContractId id, List<PartyId> parties) {
        if (contracts.find(id).isEmpty()) {
            contracts.insert(new Contract(id, parties, Stage.IN_FORCE));
        }
    }

    /** That contract; refuses an unknown one. */
    @Transactional(readOnly = true)
    public Contract get(ContractId id) {
        return find(id).orElseThrow(() -> Refusal.notFound("contract.unknown", id));
    }

    @Transactional(readOnly = true)
    public Optional<Contract> find(ContractId id) {
        return contracts.find(id);
    }

    /** The signed contracts of the latest year before that one in which any was signed. */
    @Transactional(readOnly = true)
    public List<Contract> lastSigned(int beforeYear) {
        return contracts.lastSigned(beforeYear);
    }

    /** The contracts of one year's revision, by id. */
    @Transactional(readOnly = true)
    public List<Contract> ofYear(int year) {
        return contracts.ofYear(year);
    }

    /** The parties of the year's contracts whose revision has not ended, in the order in which contracts name them. */
    @Transactional(readOnly = true)
    public List<PartyId> takingPart(int year) {
        return contracts.takingPart(year);
    }

    /** Whether that party is one of them. */
    @Transactional(readOnly = true)
    public boolean takesPart(int year, PartyId party) {
        return contracts.takesPart(year, party);
    }

    /** At which stage the contract of each municipality stands in that year, in the order of their ids; the contracts themselves are not read. */
    @Transactional(readOnly = true)
    public Map<PartyId, Stage> stages(int year) {
        return contracts.stages(year);
    }

    /** The year's contracts that stand at one of these stages, by id, and of them the first so many. */
    @Transactional(readOnly = true)
    public List<ContractId> at(int year, Set<Stage> stages, int most) {
        return contracts.at(year, stages, most);
    }

    /** Whether the year's revision of each of its contracts has ended; one query, however many there are. */
    @Transactional(readOnly = true)
    public boolean allConcluded(int year) {
        return contracts.allConcluded(year);
    }

    /** The contracts of that municipality in all years, the newest first. */
    @Transactional(readOnly = true)
    public List<Contract> of(PartyId municipality) {
        return contracts.of(municipality);
    }

    /** The contracts of all years that are, or were, in force: what everybody may read; the newest first. */
    @Transactional(readOnly = true)
    public List<Contract> published() {
        return contracts.published();
    }

    /** The contract comes to that stage; refuses a step that its way does not have. */
    public void advance(ContractId id, Stage stage) {
        Contract contract = get(id);
        contract.advance(stage);
        contracts.update(contract);
    }

    /** The year in which that revision's contracts were in force is over. */
    public void expire(int year) {
        contracts.expire(year);
    }
}
