package org.arshjul.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What somebody reads who made a mistake in config/contract-template.yml. */
@ExtendWith(OutputCaptureExtension.class)
class TemplateMistakesTest {

    private static final Path SHIPPED = Path.of("config", "contract-template.yml");

    @TempDir
    Path folder;

    @Test
    void a_section_that_follows_itself(CapturedOutput output) throws IOException {
        start("follows: [\"6.2\"]", "follows: [\"6.3\"]");

        assertThat(output)
                .contains("File:    config/contract-template.yml")
                .contains("Key:     contract-template.sections[31].follows[0]")
                .contains("Value:   \"6.3\"")
                .contains("Allowed: the key of another section; a section goes on from its own key by itself");
    }

    @Test
    void a_key_that_is_none(CapturedOutput output) throws IOException {
        start("follows: [\"6.2\"]", "follows: [\"Sex två\"]");

        assertThat(output)
                .contains("Key:     contract-template.sections[31].follows[0]")
                .contains("Value:   \"Sex två\"");
    }

    @Test
    void two_sections_with_one_key_or_one_number(CapturedOutput output) throws IOException {
        start("{key: \"6.3\", number: \"6.3\"", "{key: \"6.2\", number: \"6.4\"");

        assertThat(output)
                .contains("Key:     contract-template.sections[31].key")
                .contains("Allowed: a key that no other section has")
                .contains("Key:     contract-template.sections[32].number")
                .contains("Allowed: a number that no other section has, or none");
    }

    @Test
    void a_former_title_that_another_section_has(CapturedOutput output) throws IOException {
        start("formerly: [\"Samordnad finansiering\"]", "formerly: [\"Smart policyutveckling\"]");

        assertThat(output)
                .contains("Value:   \"Smart policyutveckling\"")
                .contains("no other section under the same heading has or had; 5.1 has it");
    }

    @Test
    void what_is_finished_told_where_commitments_are_made_or_twice(CapturedOutput output) throws IOException {
        start(
                "title: \"Klimatsmart mobilitet\", owner: municipality, scope: own, commitments: true",
                "title: \"Klimatsmart mobilitet\", owner: municipality, scope: own, commitments: true, finished: true");

        assertThat(output)
                .contains("Key:     contract-template.sections[15].finished")
                .contains("Allowed: false where commitments are made")
                .contains("Allowed: true on one section of each owner; 3.9 has it for municipality");
    }

    private void start(String right, String wrong) throws IOException {
        String file = Files.readString(SHIPPED);
        assertThat(file).contains(right);
        Path config = Files.createDirectories(folder.resolve("config"));
        Files.writeString(config.resolve("contract-template.yml"), file.replace(right, wrong));

        assertThatThrownBy(() -> new SpringApplicationBuilder(ContractConfiguration.class)
                        .web(WebApplicationType.NONE)
                        .run("--spring.config.location=file:" + config.resolve("contract-template.yml")))
                .isNotNull();
    }
}
