package org.arshjul.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
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
import java.util.stream.IntStream;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Digest;
import org.springframework.jdbc.core.JdbcTemplate;
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
    private final JdbcTemplate batches;
    private final ObjectMapper json;

    TextRepository(JdbcClient jdbc, JdbcTemplate batches, ObjectMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
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
        List<String> earlier = earlier(id);
        if (earlier.isEmpty()) {
            return Optional.empty();
        }
        return jdbc.sql("""
                        select t.id from text t
                         where t.id in (:earlier) and t.state = 'AGREED'
                           and exists (select 1 from contract c where c.stage in ('IN_FORCE', 'EXPIRED') and %s)
                         order by t.id desc fetch first 1 rows only
                        """.formatted(id.shared() ? "c.cycle = cast(substring(t.id, 1, 4) as int)" : "c.id = t.id"))
                .param("earlier", earlier)
                .query((row, number) -> TextId.of(row.getString("id")))
                .optional();
    }

    /** The ids that its part has in earlier years, back to the first that has any text: each is found by its id alone. */
    private List<String> earlier(TextId id) {
        return jdbc.sql("select min(id) from text").query(String.class).optional().stream()
                .flatMapToInt(first -> IntStream.range(TextId.of(first).year(), id.year()))
                .mapToObj(year -> id.in(year).toString())
                .toList();
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
        insertSections(text.id(), text.sections());
        insertVersions(text.id(), text.sections(), false);
    }

    /** Sections without any version yet. */
    private void insertSections(TextId id, List<Section> sections) {
        batches.batchUpdate("""
                insert into section (text_id, section_key, number, level, position, owner, current_version, change_requested)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, sections, sections.size(), (statement, section) -> {
            statement.setString(1, id.toString());
            statement.setString(2, section.key());
            statement.setString(3, section.number());
            statement.setInt(4, section.level());
            statement.setInt(5, section.position());
            statement.setString(6, section.owner().name());
            statement.setInt(7, section.version());
            statement.setBoolean(8, section.changeRequested());
        });
    }

    void insertVersion(TextId id, Section section) {
        insertVersions(id, List.of(section), false);
    }

    /** From that version on the text does not have the section. */
    private void insertAbsence(TextId id, Section section) {
        insertVersions(id, List.of(section), true);
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
        insertSections(id, List.of(never));
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
        update(id, List.of(section));
    }

    private void insertVersions(TextId id, List<Section> sections, boolean absent) {
        batches.batchUpdate("""
                insert into section_version
                    (text_id, section_key, version, title, body, digest, revised_by, revised_at, rulings, absent)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, sections, sections.size(), (statement, section) -> {
            statement.setString(1, id.toString());
            statement.setString(2, section.key());
            statement.setInt(3, section.version());
            statement.setString(4, section.title());
            statement.setString(5, section.body());
            statement.setString(6, (absent ? Digest.of("") : section.digest()).hex());
            statement.setString(7, section.revisedBy());
            statement.setObject(8, section.revisedAt().atOffset(ZoneOffset.UTC));
            statement.setString(9, section.rulings().isEmpty() ? null : written(section.rulings()));
            statement.setBoolean(10, absent);
        });
    }

    /** Stores the text's state, the order of its sections and which version of each is the current one. */
    void update(Text text) {
        jdbc.sql("update text set state = :state, round = :round, rounds_before = :roundsBefore where id = :id")
                .param("id", text.id().toString())
                .param("state", text.state().name())
                .param("round", text.round())
                .param("roundsBefore", text.roundsBefore())
                .update();
        update(text.id(), text.sections());
    }

    private void update(TextId id, List<Section> sections) {
        batches.batchUpdate("""
                update section set current_version = ?, change_requested = ?, position = ?
                 where text_id = ? and section_key = ? and (current_version <> ? or change_requested <> ? or position <> ?)
                """, sections, sections.size(), (statement, section) -> {
            statement.setInt(1, section.version());
            statement.setBoolean(2, section.changeRequested());
            statement.setInt(3, section.position());
            statement.setString(4, id.toString());
            statement.setString(5, section.key());
            statement.setInt(6, section.version());
            statement.setBoolean(7, section.changeRequested());
            statement.setInt(8, section.position());
        });
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
