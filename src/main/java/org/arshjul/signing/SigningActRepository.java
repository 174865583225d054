package org.arshjul.signing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.arshjul.contract.ContractId;
import org.arshjul.party.PartyId;
import org.arshjul.platform.Digest;
import org.arshjul.platform.IdentityProof;
import org.arshjul.signing.SigningAct.Item;
import org.arshjul.signing.SigningAct.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Acts and their contracts; an act is never changed, its contracts go from pending to signed or refused. */
@Repository
class SigningActRepository {

    private final JdbcClient jdbc;

    SigningActRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(SigningAct act) {
        jdbc.sql("""
                        insert into signing_act (id, person_id, proof, proven_at, confirmed_at)
                        values (:id, :person, :proof, cast(:proven as timestamp with time zone), :at)
                        """)
                .param("id", act.id())
                .param("person", act.person())
                .param("proof", act.proof() == null ? null : act.proof().method())
                .param("proven", act.proof() == null ? null : utc(act.proof().at()))
                .param("at", utc(act.confirmedAt()))
                .update();
        for (Item item : act.items()) {
            jdbc.sql("""
                            insert into signing_act_item (act_id, place, task_id, contract_id, party_id, digest, state)
                            values (:act, :place, :task, :contract, :party, :digest, :state)
                            """)
                    .param("act", act.id())
                    .param("place", item.place())
                    .param("task", item.task())
                    .param("contract", item.contract().toString())
                    .param("party", item.party().value())
                    .param("digest", item.digest().hex())
                    .param("state", item.state().name())
                    .update();
        }
    }

    Optional<SigningAct> find(UUID id) {
        return jdbc.sql("select * from signing_act where id = :id")
                .param("id", id)
                .query((row, number) -> act(row))
                .optional();
    }

    /** With contracts that are neither signed nor refused, the oldest first. */
    List<UUID> unfinished() {
        return jdbc.sql("""
                        select a.id from signing_act a
                         where exists (select 1 from signing_act_item i where i.act_id = a.id and i.state = 'PENDING')
                         order by a.confirmed_at, a.id
                        """)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Takes the contract for this transaction; tells whether it is still pending. */
    boolean lockPending(UUID act, int place) {
        return jdbc.sql("select state from signing_act_item where act_id = :act and place = :place for update")
                .param("act", act)
                .param("place", place)
                .query((row, number) -> State.valueOf(row.getString("state")))
                .single()
                .equals(State.PENDING);
    }

    /** Only what is pending: of two nodes that carry out the same act, the first word stands. */
    void done(UUID act, int place, State state, String refusal, Instant at) {
        jdbc.sql("""
                        update signing_act_item set state = :state, refusal = :refusal, done_at = :at
                         where act_id = :act and place = :place and state = 'PENDING'
                        """)
                .param("act", act)
                .param("place", place)
                .param("state", state.name())
                .param("refusal", refusal)
                .param("at", utc(at))
                .update();
    }

    private SigningAct act(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String proof = row.getString("proof");
        return new SigningAct(
                id,
                row.getString("person_id"),
                proof == null ? null : new IdentityProof(proof, instant(row, "proven_at")),
                instant(row, "confirmed_at"),
                items(id));
    }

    private List<Item> items(UUID act) {
        return jdbc.sql("select * from signing_act_item where act_id = :act order by place")
                .param("act", act)
                .query((row, number) -> new Item(
                        row.getInt("place"),
                        row.getString("task_id"),
                        ContractId.of(row.getString("contract_id")),
                        new PartyId(row.getString("party_id")),
                        new Digest(row.getString("digest")),
                        State.valueOf(row.getString("state")),
                        row.getString("refusal"),
                        instant(row, "done_at")))
                .list();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
