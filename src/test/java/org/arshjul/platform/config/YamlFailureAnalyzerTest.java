package org.arshjul.platform.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What somebody reads whose file is no YAML. */
@ExtendWith(OutputCaptureExtension.class)
class YamlFailureAnalyzerTest {

    @TempDir
    Path folder;

    @BeforeEach
    void a_sound_file_beside_it() throws IOException {
        Files.writeString(folder.resolve("calendar.yml"), "calendar:\n  signing-day: 12-08\n");
    }

    @Test
    void a_line_that_is_out_of_its_column(CapturedOutput output) throws IOException {
        Throwable failure = start("programme:\n  name: Prov\n parties: []\n");

        assertThat(new YamlFailureAnalyzer(folder).analyze(failure).getDescription())
                .contains("File:    config/parties.yml, line 3")
                .contains("parties: []");
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("line 3")
                .contains("keys of one group begin in one column");
    }

    @Test
    void a_key_that_stands_twice() throws IOException {
        Throwable failure = start("programme:\n  name: Prov\n  name: Dubbel\n");

        assertThat(new YamlFailureAnalyzer(folder).analyze(failure).getDescription())
                .contains("File:    config/parties.yml, line 3")
                .contains("duplicate key name");
    }

    private Throwable start(String parties) throws IOException {
        Files.writeString(folder.resolve("parties.yml"), parties);
        return catchThrowable(() -> new SpringApplicationBuilder(YamlFailureAnalyzerTest.class)
                .web(WebApplicationType.NONE)
                .run("--spring.config.location=file:" + folder.resolve("parties.yml")));
    }
}
