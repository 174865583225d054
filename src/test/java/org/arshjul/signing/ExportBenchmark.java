package org.arshjul.signing;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.arshjul.contract.Contract;
import org.arshjul.contract.ContractId;
import org.arshjul.contract.Contracts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/**
 * What it costs to assemble and render all contracts of a year, 23 of them and 300. It asserts nothing and is no part of the
 * gate: {@code mvn test -Dtest=ExportBenchmark} prints processor time of the whole process, with its garbage collection
 * and compilation.
 */
@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:benchmark;DB_CLOSE_DELAY=-1")
@ActiveProfiles("demo")
class ExportBenchmark {

    private static final int YEAR = 2025;
    private static final int MANY = 300;

    /** The first run pays for compilation; what is compared with many contracts is the last. */
    private static final int RUNS = 3;

    @Autowired
    private Contracts contracts;

    @Autowired
    private ContractDocuments documents;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void assembles_and_renders_all_contracts_of_a_year() {
        for (int run = 1; run <= RUNS; run++) {
            measure("run " + run);
        }
        for (int number = contracts.ofYear(YEAR).size(); number < MANY; number++) {
            copy("lund", "kommun-%03d".formatted(number));
        }
        measure("with many");
    }

    private void measure(String run) {
        List<ContractId> all = contracts.ofYear(YEAR).stream().map(Contract::id).toList();
        long begun = processorTime();
        long bytes = all.stream().mapToLong(id -> documents.of(id).pdf().length).sum();
        Duration spent = Duration.ofNanos(processorTime() - begun);
        System.out.printf(
                "%s: %d contracts, %.1f s of processor time, %.0f ms and %d kB each%n",
                run,
                all.size(),
                spent.toMillis() / 1000.0,
                (double) spent.toMillis() / all.size(),
                bytes / all.size() / 1000);
    }

    private static long processorTime() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /** Another municipality with the same contract. */
    private void copy(String from, String to) {
        Stream.of(
                        "party (id, name, full_name, kind, office)"
                                + " select :to, :to, full_name, kind, office from party where id = :from",
                        "contract (id, cycle, stage) select :toKey, cycle, stage from contract where id = :fromKey",
                        "contract_party (contract_id, party_id, position)"
                                + " select :toKey, case when party_id = :from then :to else party_id end, position"
                                + " from contract_party where contract_id = :fromKey",
                        "text (id, based_on, state, round, rounds_before)"
                                + " select :toKey, based_on, state, round, rounds_before from text where id = :fromKey",
                        "section (text_id, section_key, number, level, position, owner, current_version, change_requested)"
                                + " select :toKey, section_key, number, level, position, owner, current_version,"
                                + " change_requested from section where text_id = :fromKey",
                        "section_version (text_id, section_key, version, title, body, digest, revised_by, revised_at)"
                                + " select :toKey, section_key, version, title, body, digest, revised_by, revised_at"
                                + " from section_version where text_id = :fromKey",
                        "commitment (id, text_id, number, lineage, first_year, section_key, section_number, position,"
                                + " wording, party, state) select replace(id, :from, :to), :toKey, number,"
                                + " replace(lineage, :from, :to), first_year, section_key, section_number, position,"
                                + " wording, replace(party, :from, :to), state from commitment where text_id = :fromKey")
                .forEach(copied -> jdbc.sql("insert into " + copied)
                        .param("from", from)
                        .param("to", to)
                        .param("fromKey", YEAR + "/" + from)
                        .param("toKey", YEAR + "/" + to)
                        .update());
    }
}
