package org.arshjul.review;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.arshjul.contract.TextId;
import org.arshjul.party.PartyId;
import org.arshjul.platform.Digest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.util.function.SingletonSupplier;

/** Opinions are only ever added; the latest one of a party on a section counts. */
@Repository
class ReviewRepository {

    private static final String INSERT = """
            insert into opinion (text_id, section_key, party_id, digest, verdict, remark, given_by, given_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ReviewRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Notes that the round was asked for; false when it was already (an event may come twice). */
    boolean request(TextId text, int round) {
        return jdbc.sql("""
                        insert into review_round (text_id, round)
                        select cast(:text as varchar(50)), cast(:round as int)
                         where not exists (select 1 from review_round where text_id = :text and round = :round)
                        """)
                        .param("text", text.toString())
                        .param("round", round)
                        .update()
                == 1;
    }

    Map<TextId, Map<String, Integer>> remarksBySection(Collection<TextId> texts) {
        Map<TextId, Map<String, Integer>> counts = new HashMap<>();
        jdbc.sql("""
                        select o.text_id, o.section_key, count(*) as remarks from opinion o
                         where o.text_id in (:texts)
                           and (o.remark <> '' or exists (select 1 from paragraph_remark p where p.opinion_id = o.id))
                         group by o.text_id, o.section_key
                        """)
                .param("texts", texts.stream().map(TextId::toString).toList())
                .query((RowCallbackHandler)
                        row -> counts.computeIfAbsent(TextId.of(row.getString("text_id")), none -> new HashMap<>())
                                .put(row.getString("section_key"), row.getInt("remarks")));
        return counts;
    }

    /** In that order; those with remarks on paragraphs one by one, since their ids are needed. */
    void insert(Collection<Opinion> opinions) {
        if (opinions.stream().allMatch(one -> one.paragraphs().isEmpty())) {
            batches.batchUpdate(INSERT, opinions, opinions.size(), ReviewRepository::set);
        } else {
            opinions.forEach(this::insert);
        }
    }

    private void insert(Opinion opinion) {
        KeyHolder id = new GeneratedKeyHolder();
        batches.update(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(INSERT, new String[] {"id"});
                    set(statement, opinion);
                    return statement;
                },
                id);
        batches.batchUpdate(
                "insert into paragraph_remark (opinion_id, paragraph_digest, quote, remark) values (?, ?, ?, ?)",
                opinion.paragraphs(),
                opinion.paragraphs().size(),
                (statement, one) -> {
                    statement.setLong(1, id.getKey().longValue());
                    statement.setString(2, one.paragraph().hex());
                    statement.setString(3, one.quote());
                    statement.setString(4, one.remark());
                });
    }

    private static void set(PreparedStatement statement, Opinion opinion) throws SQLException {
        statement.setString(1, opinion.text().toString());
        statement.setString(2, opinion.section());
        statement.setString(3, opinion.party().value());
        statement.setString(4, opinion.digest().hex());
        statement.setString(5, opinion.verdict().name());
        statement.setString(6, opinion.remark());
        statement.setString(7, opinion.by());
        statement.setObject(8, opinion.at().atOffset(ZoneOffset.UTC));
    }

    List<Opinion> latest(TextId text) {
        return latest(List.of(text));
    }

    /** Of these parties only, of which there is one at least. */
    List<Opinion> latest(TextId text, List<PartyId> parties) {
        List<String> ids = parties.stream().map(PartyId::value).toList();
        return latest(List.of(text), " and o.party_id in (:parties)", Map.of("parties", ids));
    }

    List<Opinion> latest(Collection<TextId> texts) {
        return latest(texts, "", Map.of());
    }

    private List<Opinion> latest(Collection<TextId> texts, String among, Map<String, ?> parameters) {
        // Asked only where there is an opinion: on a text's first round nobody has given one.
        Supplier<Map<Long, List<ParagraphRemark>>> remarks =
                SingletonSupplier.of(() -> remarks(texts, among, parameters));
        return jdbc.sql("select * from opinion o where o.text_id in (:texts)" + among + """
                           and o.id = (select max(l.id) from opinion l
                                        where l.text_id = o.text_id and l.section_key = o.section_key
                                          and l.party_id = o.party_id)
                         order by o.id
                        """)
                .param("texts", texts.stream().map(TextId::toString).toList())
                .params(parameters)
                .query((row, number) -> opinion(row, remarks.get()))
                .list();
    }

    List<Opinion> all(TextId text) {
        Map<Long, List<ParagraphRemark>> remarks = remarks(List.of(text), "", Map.of());
        return jdbc.sql("select * from opinion where text_id = :text order by id desc")
                .param("text", text.toString())
                .query((row, number) -> opinion(row, remarks))
                .list();
    }

    /** Nothing to do when the party was gone on without before, or the round is not asked for yet. */
    void waive(TextId text, int round, PartyId party) {
        jdbc.sql("""
                        insert into review_waiver (text_id, round, party_id)
                        select r.text_id, r.round, cast(:party as varchar(40)) from review_round r
                         where r.text_id = :text and r.round = :round
                           and not exists (select 1 from review_waiver
                                            where text_id = :text and round = :round and party_id = :party)
                        """)
                .param("text", text.toString())
                .param("round", round)
                .param("party", party.value())
                .update();
    }

    Set<PartyId> waived(TextId text, int round) {
        return Set.copyOf(jdbc.sql("select party_id from review_waiver where text_id = :text and round = :round")
                .param("text", text.toString())
                .param("round", round)
                .query((row, number) -> new PartyId(row.getString("party_id")))
                .list());
    }

    /** The remarks on these texts' paragraphs, by the opinion that they belong to. */
    private Map<Long, List<ParagraphRemark>> remarks(
            Collection<TextId> texts, String among, Map<String, ?> parameters) {
        Map<Long, List<ParagraphRemark>> remarks = new HashMap<>();
        jdbc.sql("""
                        select r.* from paragraph_remark r join opinion o on o.id = r.opinion_id
                         where o.text_id in (:texts)
                        """ + among + " order by r.id")
                .param("texts", texts.stream().map(TextId::toString).toList())
                .params(parameters)
                .query(row -> {
                    remarks.computeIfAbsent(row.getLong("opinion_id"), none -> new ArrayList<>())
                            .add(new ParagraphRemark(
                                    new Digest(row.getString("paragraph_digest")),
                                    row.getString("quote"),
                                    row.getString("remark")));
                });
        return remarks;
    }

    private static Opinion opinion(ResultSet row, Map<Long, List<ParagraphRemark>> remarks) throws SQLException {
        return new Opinion(
                TextId.of(row.getString("text_id")),
                row.getString("section_key"),
                new PartyId(row.getString("party_id")),
                new Digest(row.getString("digest")),
                Verdict.valueOf(row.getString("verdict")),
                row.getString("remark"),
                List.copyOf(remarks.getOrDefault(row.getLong("id"), List.of())),
                row.getString("given_by"),
                row.getObject("given_at", OffsetDateTime.class).toInstant());
    }
}
