package org.arshjul.platform.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.arshjul.platform.Digest;
import org.arshjul.platform.process.ShippedModels.Model;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pictures of the processes show the models as they are. */
class ProcessPicturesTest {

    private static final Path DOCS = Path.of("docs");
    private static final Path PICTURES = DOCS.resolve("processes");

    static List<Model> models() {
        return ShippedModels.all();
    }

    @Test
    void the_pictures_are_drawn_from_the_models_of_today() throws IOException {
        List<String> today = models().stream().map(ProcessPicturesTest::line).toList();
        assertThat(Files.readAllLines(PICTURES.resolve("pictures.sha256")))
                .as("the models have changed since their pictures were drawn: run docs/models/render")
                .containsExactlyInAnyOrderElementsOf(today);
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_picture_shows_every_element_of_its_model(Model model) throws IOException {
        String picture = Files.readString(PICTURES.resolve(model.name() + ".svg"));
        assertThat(model.content().getModelElementsByType(FlowElement.class))
                .extracting(FlowElement::getId)
                .allSatisfy(id -> assertThat(picture)
                        .as("run docs/models/render")
                        .contains("data-element-id=\"%s\"".formatted(id)));
    }

    @ParameterizedTest
    @MethodSource("models")
    void the_page_about_processes_names_every_user_task(Model model) throws IOException {
        String page = Files.readString(DOCS.resolve("processes.md"));
        assertThat(page).contains("(processes/%s.svg)".formatted(model.name()));
        assertThat(model.content().getModelElementsByType(UserTask.class))
                .allSatisfy(task -> assertThat(page).contains("`%s`".formatted(task.getId()), task.getName()));
    }

    private static String line(Model model) {
        return "%s  %s".formatted(digest(model.file()), model.file().toString().replace('\\', '/'));
    }

    private static String digest(Path file) {
        try {
            return Digest.of(Files.readString(file, UTF_8).replace("\r\n", "\n"))
                    .hex();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
