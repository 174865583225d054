package org.arshjul.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;

/** Starts the module several times over one database. */
@ExtendWith(OutputCaptureExtension.class)
class ProgrammeSeedTest {

    private static final PartyId ENKOPING = new PartyId("enkoping");

    @TempDir
    Path folder;

    @Test
    void what_the_database_has_is_never_overwritten_and_a_passed_on_role_does_not_come_back() {
        start("seed1", context -> {
            Parties parties = context.getBean(Parties.class);
            parties.succeed(
                    ENKOPING,
                    Role.SIGNATORY,
                    null,
                    new Person("enkoping.ny", "Nils Ny", "ny@example.org", "sv"),
                    "KS 7");

            parties.succeed(ENKOPING, Role.CONTACT, null, "enkoping.ny", "KS 7");

            start("seed1", again -> {
                Parties after = again.getBean(Parties.class);
                assertThat(after.signatory(ENKOPING)).map(Person::id).hasValue("enkoping.ny");
                assertThat(after.groupsOf("enkoping.signatory")).isEmpty();
                assertThat(after.members("enkoping.contact"))
                        .extracting(Person::id)
                        .containsExactly("enkoping.ny");
                assertThat(after.people()).hasSize(8);
                assertThat(after.all()).hasSize(4);
            });
        });
    }

    @Test
    void another_signatory_in_the_file_does_not_become_a_second_one(CapturedOutput output) throws IOException {
        String changed = "file:" + changedFile();
        start(
                "seed2",
                context -> start("seed2", changed, again -> {
                    Parties after = again.getBean(Parties.class);
                    assertThat(after.members("enkoping.signatory"))
                            .extracting(Person::id)
                            .containsExactly("enkoping.signatory");
                    assertThat(after.person("enkoping.annan")).isPresent();
                    assertThat(output).contains("names enkoping.annan as enkoping.signatory");
                }));
    }

    @Test
    void nobody_has_a_password_outside_the_demo() {
        start(
                "seed3",
                context -> assertThat(context.getBean(Accounts.class)
                                .find("coordinator")
                                .orElseThrow()
                                .passwordHash())
                        .isNull());
    }

    private Path changedFile() throws IOException {
        String file = new ClassPathResource("programme/parties.yml").getContentAsString(StandardCharsets.UTF_8);
        return Files.writeString(
                folder.resolve("parties.yml"),
                file.replace("id: enkoping.signatory", "id: enkoping.annan")
                        .replace("sam@example.org", "annan@example.org"));
    }

    private static void start(String database, Consumer<ConfigurableApplicationContext> then) {
        start(database, "classpath:/programme/parties.yml", then);
    }

    private static void start(String database, String file, Consumer<ConfigurableApplicationContext> then) {
        try (var context = new SpringApplicationBuilder(PartySlice.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.config.location=" + file,
                        "--spring.datasource.url=jdbc:h2:mem:" + database + ";DB_CLOSE_DELAY=-1")) {
            then.accept(context);
        }
    }
}
