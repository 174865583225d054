package org.arshjul.workplace;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.arshjul.platform.calendar.Milestone;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A year with many contracts under review or being signed, written straight into the tables and removed again; no process stands behind. */
final class MadeYear implements AutoCloseable {

    private static final String LATER = "2120-09-01T15:00:00Z";

    private static final List<String> NATIONAL = List.of(
            "viablecities",
            "energimyndigheten",
            "vinnova",
            "formas",
            "tillvaxtverket",
            "trafikverket",
            "naturvardsverket");

    private final JdbcClient jdbc;
    private final int year;

    /** With so many contracts; the first three of them have an answer of Formas overdue, of which it was reminded twice. */
    MadeYear(JdbcClient jdbc, int year, int contracts) {
        this.jdbc = jdbc;
        this.year = year;
        jdbc.sql("insert into cycle (cycle_year, state, periods_opened) values (?, 'DRAFTING', 0)")
                .param(year)
                .update();
        LocalDate day = LocalDate.of(year, 9, 1);
        for (Milestone milestone : Milestone.values()) {
            jdbc.sql("insert into cycle_milestone (cycle_year, milestone, on_day) values (?, ?, ?)")
                    .params(year, milestone.name(), Date.valueOf(day))
                    .update();
            day = day.plusDays(14);
        }
        for (int number = 1; number <= contracts; number++) {
            contract(number);
        }
    }

    String name(int number) {
        return "Kommun %03d".formatted(number);
    }

    /**
     * All contracts are being signed instead: Vinnova has signed them all, in the first three it stands in the file; the
     * others are asked, but nobody is for the municipalities.
     */
    MadeYear beingSigned() {
        String below = year + "/%";
        jdbc.sql("update cycle set state = 'SIGNING' where cycle_year = ?")
                .param(year)
                .update();
        jdbc.sql("update contract set stage = 'SIGNING' where cycle = ?")
                .param(year)
                .update();
        jdbc.sql("update human_task set kind = 'SignContract' where id like ?")
                .param(below)
                .update();
        jdbc.sql(
                        "update human_task_group set group_id = replace(group_id, '.contact', '.signatory') where task_id like ?")
                .param(below)
                .update();
        jdbc.sql("delete from human_task_group where task_id like ?")
                .param(year + "/%/vinnova")
                .update();
        jdbc.sql("delete from human_task where id like ?")
                .param(year + "/%/vinnova")
                .update();
        jdbc.sql("""
                        insert into signature (contract_id, party_id, person_id, name, office, digest, signed_at, way)
                        select id, 'vinnova', 'vinnova.signatory', 'Vera Vin', 'Generaldirektör', ?, ?, 'ELECTRONIC'
                          from contract where cycle = ?
                        """).params("0".repeat(64), at("2026-02-02T08:00:00Z"), year).update();
        jdbc.sql("""
                        insert into signature_in_file (signature_id, level, personal, certificates, set_at, byte_count, digest)
                        select id, 'PAdES-BASELINE-B', true, '', signed_at, 1, digest
                          from signature where contract_id in (?, ?, ?)
                        """)
                .params(year + "/" + id(1), year + "/" + id(2), year + "/" + id(3))
                .update();
        return this;
    }

    /** One more task is open, about that, which concerns that party and which that group may take. */
    void asks(String subject, String party, String group) {
        task(subject + "/asked", subject, party, group, LATER);
    }

    private void contract(int number) {
        String party = id(number);
        String contract = year + "/" + party;
        jdbc.sql("insert into party (id, name, full_name, kind, office) values (?, ?, ?, 'MUNICIPALITY', 'ordförande')")
                .params(party, name(number), name(number))
                .update();
        jdbc.sql("insert into contract (id, cycle, stage) values (?, ?, ?)")
                .params(contract, year, number % 5 == 0 ? "SIGNING" : "REVIEW")
                .update();
        jdbc.sql("insert into contract_party (contract_id, party_id, position) values (?, ?, 0)")
                .params(contract, party)
                .update();
        int position = 1;
        for (String agency : NATIONAL) {
            jdbc.sql("insert into contract_party (contract_id, party_id, position) values (?, ?, ?)")
                    .params(contract, agency, position++)
                    .update();
            task(contract, agency, agency.equals("formas") && number <= 3);
        }
    }

    private void task(String contract, String agency, boolean late) {
        String id = contract + "/" + agency;
        task(id, contract, agency, agency + ".contact", late ? "2026-02-02T16:00:00Z" : LATER);
        if (late) {
            jdbc.sql("insert into reminder (task_id, reminders, last_day, tone, in_digest, rung, rung_before)"
                            + " values (?, 2, ?, 'late', true, 'assignee', 'assignee')")
                    .params(id, Date.valueOf("2026-02-10"))
                    .update();
        }
    }

    private void task(String id, String subject, String party, String group, String due) {
        jdbc.sql("""
                        insert into human_task (id, kind, process, subject, concerns, name, opened_at, due_at)
                        values (?, 'GiveOpinion', 'made', ?, ?, 'Lämna synpunkter', ?, ?)
                        """)
                .params(id, subject, party, at("2026-01-12T08:00:00Z"), at(due))
                .update();
        jdbc.sql("insert into human_task_group (task_id, group_id) values (?, ?)")
                .params(id, group)
                .update();
    }

    private String id(int number) {
        return "kommun-%d-%03d".formatted(year, number);
    }

    private static Timestamp at(String moment) {
        return Timestamp.from(Instant.parse(moment));
    }

    @Override
    public void close() {
        String below = year + "/%";
        jdbc.sql(
                        "delete from signature_in_file where signature_id in (select id from signature where contract_id like ?)")
                .param(below)
                .update();
        jdbc.sql("delete from signature where contract_id like ?").param(below).update();
        jdbc.sql("delete from reminder where task_id like ?").param(below).update();
        jdbc.sql("delete from human_task_group where task_id like ?")
                .param(below)
                .update();
        jdbc.sql("delete from human_task where id like ?").param(below).update();
        jdbc.sql("delete from contract_party where contract_id like ?")
                .param(below)
                .update();
        jdbc.sql("delete from contract where id like ?").param(below).update();
        jdbc.sql("delete from party where id like ?")
                .param("kommun-" + year + "-%")
                .update();
        jdbc.sql("delete from cycle_milestone where cycle_year = ?").param(year).update();
        jdbc.sql("delete from cycle where cycle_year = ?").param(year).update();
    }
}
