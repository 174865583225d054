package org.arshjul.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Digest;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Texts with their sections as they now read; older versions stay where they are. */
@Repository
class TextRepository {

    private static final String SECTIONS = """
            select s.*, v.version, v.title, v.body, v.revised_by, v.revised_at, v.rulings, v.absent
              from section s
              join section_version v on v.text_id = s.text_id and v.section_key = s.section_key
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    TextRepository(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A section, or the place of one that the text does not have. */
    private record Row(Section section, boolean absent) {}

    Optional<Text> find(TextId id) {
        return find(
                id,
                jdbc.sql(SECTIONS + " where s.text_id = :id and v.version = s.current_version order by s.position")
                        .param("id", id.toString())
                        .query(this::row)
                        .list());
    }

    private Optional<Text> find(TextId id, List<Row> rows) {
        return jdbc.sql("select * from text where id = :id")
                .param("id", id.toString())
                .query((row, number) -> {
                    String basedOn = row.getString("based_on");
                    return new Text(
                            id,
                            basedOn == null ? null : TextId.of(basedOn),
                            TextState.valueOf(row.getString("state")),
                            row.getInt("round"),
                            row.getInt("rounds_before"),
                            rows.stream()
                                    .filter(one -> !one.absent())
                                    .map(Row::section)
                                    .toList(),
                            rows.stream()
                                    .filter(Row::absent)
                                    .mapToInt(one -> one.section().version() - 1)
                                    .sum());
                })
                .optional();
    }

    /** Like {@link #find}, and nobody else changes the text until this transaction ends. */
    Optional<Text> findForUpdate(TextId id) {
        jdbc.sql("select id from text where id = :id for update")
                .param("id", id.toString())
                .query(String.class)
                .optional();
        return find(id);
    }

    /** Every version of one section in which the text has it, the first one first. */
    List<Section> versions(TextId id, String sectionKey) {
        return jdbc.sql(SECTIONS
                        + " where s.text_id = :id and s.section_key = :key and not v.absent order by v.version")
                .param("id", id.toString())
                .param("key", sectionKey)
                .query(this::section)
                .list();
    }

    /** The text with each section as it read at that moment; before the first one, as the text was opened. */
    Optional<Text> findAsOf(TextId id, Instant moment) {
        List<Row> rows = jdbc.sql(SECTIONS + """
                         where s.text_id = :id
                           and v.version = (select coalesce(max(l.version), 1) from section_version l
                                             where l.text_id = s.text_id and l.section_key = s.section_key
                                               and l.revised_at <= :moment)
                         order by s.position
                        """)
                .param("id", id.toString())
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query(this::row)
                .list();
        return find(id, rows);
    }

    void insertTakenOver(TextId id, List<TextId> others) {
        others.forEach(other -> jdbc.sql("insert into text_taken_over (text_id, from_text) values (:id, :other)")
                .param("id", id.toString())
                .param("other", other.toString())
                .update());
    }

    List<TextId> takenOver(TextId id) {
        return jdbc.sql("select from_text from text_taken_over where text_id = :id order by from_text")
                .param("id", id.toString())
                .query((row, number) -> TextId.of(row.getString("from_text")))
                .list();
    }

    void insertRound(TextId id, int round, Instant at) {
        jdbc.sql("insert into text_round (text_id, round, confirmed_at) values (:id, :round, :at)")
                .param("id", id.toString())
                .param("round", round)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<ConfirmedRound> rounds(TextId id) {
        return jdbc.sql("select round, confirmed_at from text_round where text_id = :id order by round")
                .param("id", id.toString())
                .query((row, number) -> new ConfirmedRound(
                        id,
                        row.getInt("round"),
                        row.getObject("confirmed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    Map<TextId, List<SectionOutline>> outlines(Collection<TextId> ids) {
        Map<TextId, List<SectionOutline>> outlines = new HashMap<>();
        if (ids.isEmpty()) {
            return outlines;
        }
        jdbc.sql("""
                        select s.text_id, s.section_key, s.number, s.level, v.title, v.digest, f.digest as opened
                          from section s
                          join section_version v on v.text_id = s.text_id and v.section_key = s.section_key
                                                and v.version = s.current_version
                          join section_version f on f.text_id = s.text_id and f.section_key = s.section_key
                                                and f.version = (select min(m.version) from section_version m
                                                                  where m.text_id = s.text_id
                                                                    and m.section_key = s.section_key)
                         where s.text_id in (:ids) and s.owner <> 'GENERATED' and not v.absent
                         order by s.text_id, s.position
                        """).param("ids", ids.stream().map(TextId::toString).toList()).query((RowCallbackHandler) row ->
                outlines.computeIfAbsent(TextId.of(row.getString("text_id")), none -> new ArrayList<>())
                        .add(new SectionOutline(
                                row.getString("section_key"),
                                Section.heading(row.getString("number"), row.getInt("level"), row.getString("title")),
                                new Digest(row.getString("digest")),
                                new Digest(row.getString("opened")))));
        return outlines;
    }

    /** Whether another text began as a copy of it. */
    boolean isBase(TextId id) {
        return jdbc.sql("select count(*) from text where based_on = :id")
                        .param("id", id.toString())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The same part of the latest earlier year whose contract, or any contract for the shared text, was signed. */
    Optional<TextId> lastSigned(TextId id) {
        return jdbc.sql("""
                        select t.id from text t
                         where t.id like :part and t.id < :id and t.state = 'AGREED'
                           and exists (select 1 from contract c
                                        where c.stage in ('IN_FORCE', 'EXPIRED')
                                          and c.id like case when :shared then concat(substring(t.id, 1, 5), '%') else t.id end)
                         order by t.id desc fetch first 1 rows only
                        """)
                .param("part", "____/" + id.part())
                .param("id", id.toString())
                .param("shared", id.shared())
                .query((row, number) -> TextId.of(row.getString("id")))
                .optional();
    }

    /** The same for several parts before that year at once, by part. */
    Map<String, TextId> lastSigned(int year, Collection<String> parts) {
        Map<String, TextId> latest = new LinkedHashMap<>();
        jdbc
                .sql("""
                        select t.id from text t
                         where substring(t.id, 1, 4) < :year and t.state = 'AGREED'
                           and exists (select 1 from contract c
                                        where c.stage in ('IN_FORCE', 'EXPIRED')
                                          and (c.id = t.id
                                               or substring(t.id, 6) = 'shared' and c.cycle = cast(substring(t.id, 1, 4) as int)))
                         order by t.id
                        """)
                .param("year", String.valueOf(year))
                .query((row, number) -> TextId.of(row.getString("id")))
                .stream()
                .filter(id -> parts.contains(id.part()))
                .forEach(id -> latest.put(id.part(), id));
        return latest;
    }

    /** The sections of these texts in order, without their text; one query for all. */
    Map<TextId, List<SectionHeading>> headings(Collection<TextId> ids) {
        Map<TextId, List<SectionHeading>> headings = new HashMap<>();
        jdbc.sql("""
                        select s.text_id, s.section_key, s.number, s.level, s.owner, v.title,
                               case when v.body = '' then true else false end as empty
                          from section s
                          join section_version v on v.text_id = s.text_id and v.section_key = s.section_key
                                                and v.version = s.current_version
                         where s.text_id in (:ids) and not v.absent
                         order by s.text_id, s.position
                        """).param("ids", ids.stream().map(TextId::toString).toList()).query((RowCallbackHandler) row -> {
            TextId id = TextId.of(row.getString("text_id"));
            headings.computeIfAbsent(id, none -> new ArrayList<>())
                    .add(new SectionHeading(
                            row.getString("section_key"),
                            row.getString("number"),
                            row.getInt("level"),
                            row.getString("title"),
                            Owner.valueOf(row.getString("owner")),
                            id.scope(),
                            row.getBoolean("empty")));
        });
        return headings;
    }

    List<TextId> ofYear(int year) {
        return jdbc.sql("select id from text where id like :year order by id")
                .param("year", year + "/%")
                .query((row, number) -> TextId.of(row.getString("id")))
                .list();
    }

    void insert(Text text) {
        jdbc.sql("""
                        insert into text (id, based_on, state, round, rounds_before)
                        values (:id, :basedOn, :state, :round, :roundsBefore)
                        """)
                .param("id", text.id().toString())
                .param("basedOn", text.basedOn().map(TextId::toString).orElse(null))
                .param("state", text.state().name())
                .param("round", text.round())
                .param("roundsBefore", text.roundsBefore())
                .update();
        text.sections().forEach(section -> {
            insertSection(text.id(), section);
            insertVersion(text.id(), section);
        });
    }

    /** A section without any version yet. */
    private void insertSection(TextId id, Section section) {
        jdbc.sql("""
                            insert into section (text_id, section_key, number, level, position, owner,
                                                 current_version, change_requested)
                            values (:text, :key, :number, :level, :position, :owner, :version, :requested)
                            """)
                .param("text", id.toString())
                .param("key", section.key())
                .param("number", section.number())
                .param("level", section.level())
                .param("position", section.position())
                .param("owner", section.owner().name())
                .param("version", section.version())
                .param("requested", section.changeRequested())
                .update();
    }

    void insertVersion(TextId id, Section section) {
        insertVersion(id, section, section.digest(), false);
    }

    /** From that version on the text does not have the section. */
    private void insertAbsence(TextId id, Section section) {
        insertVersion(id, section, Digest.of(""), true);
    }

    /** The version since which the text does without the section; the first one if it never had it. */
    int absentSince(TextId id, SectionHeading section, Instant at) {
        List<Integer> current = jdbc.sql(
                        "select current_version from section where text_id = :text and section_key = :key")
                .param("text", id.toString())
                .param("key", section.key())
                .query(Integer.class)
                .list();
        if (!current.isEmpty()) {
            return current.get(0);
        }
        Section never = new Section(
                section.key(),
                section.number(),
                section.title(),
                section.level(),
                0,
                section.owner(),
                1,
                "",
                Actor.name(),
                at,
                false);
        insertSection(id, never);
        insertAbsence(id, never);
        return 1;
    }

    /** Whether the text began without that section. */
    boolean beganWithout(TextId id, String sectionKey) {
        return jdbc.sql("""
                                select count(*) from section_version
                                 where text_id = :text and section_key = :key and version = 1 and absent
                                """)
                        .param("text", id.toString())
                        .param("key", sectionKey)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The section as it is kept beside the text. */
    void leaveOut(TextId id, Section section) {
        insertAbsence(id, section);
        update(id, section);
    }

    private void insertVersion(TextId id, Section section, Digest digest, boolean absent) {
        jdbc.sql("""
                        insert into section_version
                            (text_id, section_key, version, title, body, digest, revised_by, revised_at, rulings, absent)
                        values (:text, :key, :version, :title, :body, :digest, :by, :at, :rulings, :absent)
                        """)
                .param("text", id.toString())
                .param("key", section.key())
                .param("version", section.version())
                .param("title", section.title())
                .param("body", section.body())
                .param("digest", digest.hex())
                .param("by", section.revisedBy())
                .param("at", section.revisedAt().atOffset(ZoneOffset.UTC))
                .param("rulings", section.rulings().isEmpty() ? null : written(section.rulings()), Types.VARCHAR)
                .param("absent", absent)
                .update();
    }

    /** Stores the text's state, the order of its sections and which version of each is the current one. */
    void update(Text text) {
        jdbc.sql("update text set state = :state, round = :round, rounds_before = :roundsBefore where id = :id")
                .param("id", text.id().toString())
                .param("state", text.state().name())
                .param("round", text.round())
                .param("roundsBefore", text.roundsBefore())
                .update();
        text.sections().forEach(section -> update(text.id(), section));
    }

    private void update(TextId id, Section section) {
        jdbc.sql("""
                        update section
                           set current_version = :version, change_requested = :requested, position = :position
                         where text_id = :text and section_key = :key
                           and (current_version <> :version or change_requested <> :requested or position <> :position)
                        """)
                .param("text", id.toString())
                .param("key", section.key())
                .param("version", section.version())
                .param("requested", section.changeRequested())
                .param("position", section.position())
                .update();
    }

    /** Removes a text whose content is replaced as a whole before anybody worked on it. */
    void delete(TextId id) {
        for (String table : List.of("section_version", "section")) {
            jdbc.sql("delete from " + table + " where text_id = :id")
                    .param("id", id.toString())
                    .update();
        }
        jdbc.sql("delete from text where id = :id").param("id", id.toString()).update();
    }

    private Row row(ResultSet row, int number) throws SQLException {
        return new Row(section(row, number), row.getBoolean("absent"));
    }

    private Section section(ResultSet row, int number) throws SQLException {
        return new Section(
                row.getString("section_key"),
                row.getString("number"),
                row.getString("title"),
                row.getInt("level"),
                row.getInt("position"),
                Owner.valueOf(row.getString("owner")),
                row.getInt("version"),
                row.getString("body"),
                row.getString("revised_by"),
                row.getObject("revised_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("change_requested"),
                rulings(row.getString("rulings")));
    }

    private String written(List<CommitmentRuling> rulings) {
        try {
            return json.writeValueAsString(rulings);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("no JSON can be made of " + rulings, unwritable);
        }
    }

    private List<CommitmentRuling> rulings(String written) {
        try {
            return written == null ? List.of() : json.readValue(written, new TypeReference<>() {});
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a section's rulings are no JSON", unreadable);
        }
    }
}
