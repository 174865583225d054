package org.arshjul.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.arshjul.OwnProcess;
import org.arshjul.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A disk of few megabytes, as root can make one in memory, fills up while contracts are taken in, and is emptied. */
@EnabledIfSystemProperty(named = "nightly", matches = "true", disabledReason = "takes a minute, and root")
@DisabledIfSystemProperty(named = "database", matches = "postgres", disabledReason = "it is H2's file that fills up")
class DiskFullTest {

    private static final String PASSWORD = "the administrator's own password";
    private static final int LEFT = 1_000_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path disk;

    private final Random random = new Random(1);

    @BeforeEach
    void a_small_disk() throws Exception {
        run("mount", "-t", "tmpfs", "-o", "size=40m", "tmpfs", disk.toString());
    }

    @AfterEach
    void away_with_it() throws Exception {
        run("umount", disk.toString());
    }

    @Test
    void everybody_is_told_nothing_is_half_stored_and_it_goes_on_when_there_is_room() throws Exception {
        try (OwnProcess application = new OwnProcess(
                "disk-full",
                "--spring.datasource.url=" + TestDatabase.shipped(disk.resolve("arshjul")),
                "--ARSHJUL_ADMINISTRATOR_PASSWORD=" + PASSWORD)) {
            Browser program = Browser.program(application.url(), "administrator", PASSWORD);
            Path ballast = disk.resolve("ballast");
            Files.write(ballast, new byte[(int) Files.getFileStore(disk).getUsableSpace() - LEFT]);
            Set<String> kept = new TreeSet<>();
            HttpResponse<String> refused = null;
            for (int file = 0; file < 50 && refused == null; file++) {
                HttpResponse<String> answer = program.upload("/api/imports?contract=2024/enkoping", text());
                if (answer.statusCode() == 201) {
                    kept.add(JSON.readTree(answer.body()).path("id").asText());
                } else {
                    refused = answer;
                }
            }
            assertThat(kept).isNotEmpty();
            assertThat(refused).isNotNull();
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
            assertThat(JSON.readTree(refused.body()).path("code").asText()).isIn("database.full", "database.gone");

            Files.delete(ballast);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> program.get("/api/imports").statusCode() == 200);
            assertThat(stored(program)).isEqualTo(kept);
            assertThat(JSON.readTree(program.get("/api/audit/verification").body())
                            .path("intact")
                            .asBoolean())
                    .isTrue();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> program.upload("/api/imports?contract=2024/enkoping", text())
                                    .statusCode()
                            == 201);
        }
    }

    private static Set<String> stored(Browser program) throws IOException, InterruptedException {
        Set<String> ids = new TreeSet<>();
        for (JsonNode one : JSON.readTree(program.get("/api/imports").body())) {
            ids.add(one.path("id").asText());
        }
        return ids;
    }

    /** A contract of a tenth of a megabyte that no database packs into less. */
    private String text() {
        StringBuilder text = new StringBuilder("# Klimatkontrakt 2030 för Enköpings kommun\n\n## 3.9 Åtaganden\n\n");
        while (text.length() < 100_000) {
            text.append(Long.toString(random.nextLong() & Long.MAX_VALUE, 36))
                    .append(random.nextInt(9) == 0 ? "\n\n" : " ");
        }
        return text.toString();
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command));
        }
    }
}
