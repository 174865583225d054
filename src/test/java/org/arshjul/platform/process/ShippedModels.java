package org.arshjul.platform.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** The process models as they stand in the project. */
final class ShippedModels {

    private static final Path PROCESSES = Path.of("processes");

    private ShippedModels() {}

    /** A model and the file that it was read from. */
    record Model(Path file, BpmnModelInstance content) {

        String name() {
            return file.getFileName().toString().replace(".bpmn", "");
        }

        @Override
        public String toString() {
            return name();
        }
    }

    static List<Model> all() {
        return files().filter(file -> file.toString().endsWith(".bpmn"))
                .map(file -> new Model(file, Bpmn.readModelFromFile(file.toFile())))
                .toList();
    }

    /** Everything that is deployed with the application. */
    static Stream<Path> files() {
        try (Stream<Path> files = Files.walk(PROCESSES)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
