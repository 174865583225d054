package org.arshjul.platform.config;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Tells in which line a configuration file is no YAML; the parser itself does not know the file. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class YamlFailureAnalyzer extends AbstractFailureAnalyzer<MarkedYAMLException> {

    private final Path folder;

    YamlFailureAnalyzer() {
        this(Path.of("config"));
    }

    YamlFailureAnalyzer(Path folder) {
        this.folder = folder;
    }

    @Override
    protected FailureAnalysis analyze(Throwable root, MarkedYAMLException failure) {
        Mark mark = failure.getProblemMark();
        String file =
                fileWith(failure).map(path -> "config/" + path.getFileName()).orElse("one of the files in config/");
        return new FailureAnalysis(
                """
                File:    %s, line %d
                Problem: %s
                %s
                """.formatted(file, mark.getLine() + 1, failure.getProblem(), mark.get_snippet()),
                "Mend the line: keys of one group begin in one column (blanks, no tabs), each once, with a colon and a blank"
                        + " after it; a value with a colon, a hash sign or a bracket at its start stands in quotation marks.",
                failure);
    }

    private Optional<Path> fileWith(MarkedYAMLException failure) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".yml"))
                    .sorted()
                    .filter(file -> failsAlike(file, failure))
                    .findFirst();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean failsAlike(Path file, MarkedYAMLException failure) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try (Reader reader = Files.newBufferedReader(file)) {
            new Yaml(options).loadAll(reader).forEach(document -> {});
            return false;
        } catch (MarkedYAMLException again) {
            return again.getProblemMark().getLine() == failure.getProblemMark().getLine();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
