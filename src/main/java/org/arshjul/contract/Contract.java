package org.arshjul.contract;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.arshjul.party.PartyId;
import org.arshjul.platform.Refusal;

/** One municipality's contract of one year: its parties and how far it has come. */
public final class Contract {

    private static final Map<Stage, Set<Stage>> NEXT = Map.ofEntries(
            Map.entry(Stage.DRAFTING, Set.of(Stage.REVIEW)),
            Map.entry(Stage.REVIEW, Set.of(Stage.REWORK, Stage.AGREED)),
            Map.entry(Stage.REWORK, Set.of(Stage.REVIEW, Stage.AGREED)),
            Map.entry(Stage.AGREED, Set.of(Stage.MANDATE)),
            Map.entry(Stage.MANDATE, Set.of(Stage.FROZEN, Stage.REWORK, Stage.DECLINED)),
            Map.entry(Stage.FROZEN, Set.of(Stage.SIGNING)),
            Map.entry(Stage.SIGNING, Set.of(Stage.IN_FORCE, Stage.DECLINED)),
            Map.entry(Stage.DECLINED, Set.of(Stage.REWORK, Stage.SIGNING)),
            Map.entry(Stage.IN_FORCE, Set.of(Stage.EXPIRED)),
            Map.entry(Stage.EXPIRED, Set.of()),
            Map.entry(Stage.WITHDRAWN, Set.of()),
            Map.entry(Stage.CANCELLED, Set.of()));

    private final ContractId id;
    private final List<PartyId> parties;
    private Stage stage;

    Contract(ContractId id, List<PartyId> parties, Stage stage) {
        this.id = id;
        this.parties = List.copyOf(parties);
        this.stage = stage;
    }

    public ContractId id() {
        return id;
    }

    /** Its parties: the municipality first, then the national ones. */
    public List<PartyId> parties() {
        return parties;
    }

    public Stage stage() {
        return stage;
    }

    void advance(Stage to) {
        boolean ends = (to == Stage.CANCELLED || to == Stage.WITHDRAWN) && !stage.concluded();
        if (stage != to && !ends && !NEXT.get(stage).contains(to)) {
            throw Refusal.conflict("contract.stage", id, stage.id(), to.id());
        }
        stage = to;
    }
}
