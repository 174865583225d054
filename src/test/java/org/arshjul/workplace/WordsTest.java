package org.arshjul.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern IN_TEMPLATES = Pattern.compile("#\\{([A-Za-z][\\w.-]*)");
    private static final Pattern USER_TASK = Pattern.compile("<bpmn:userTask id=\"(\\w+)\"");

    private final Properties swedish = texts(false);
    private final Properties english = texts(true);

    @Test
    void every_text_is_there_in_both_languages_and_none_is_blank() {
        assertThat(english.stringPropertyNames()).isEqualTo(swedish.stringPropertyNames());
        assertThat(swedish.values())
                .allSatisfy(text -> assertThat((String) text).isNotBlank());
        assertThat(english.values())
                .allSatisfy(text -> assertThat((String) text).isNotBlank());
    }

    @Test
    void every_text_that_a_page_names_is_there() throws IOException {
        try (Stream<Path> pages = Files.walk(RESOURCES.resolve("templates/workplace"))) {
            List<String> named = pages.filter(Files::isRegularFile)
                    .flatMap(page -> found(IN_TEMPLATES, page).stream())
                    .toList();
            assertThat(named).hasSizeGreaterThan(100);
            assertThat(swedish.stringPropertyNames()).containsAll(new TreeSet<>(named));
        }
    }

    @Test
    void every_user_task_of_the_models_has_its_words() throws IOException {
        try (Stream<Path> models = Files.walk(Path.of("processes"))) {
            List<String> tasks = models.filter(file -> file.toString().endsWith(".bpmn"))
                    .flatMap(model -> found(USER_TASK, model).stream())
                    .toList();
            assertThat(tasks).hasSizeGreaterThan(20);
            assertThat(swedish.stringPropertyNames())
                    .containsAll(tasks.stream()
                            .flatMap(
                                    task -> Stream.of("name", "asked", "next").map(what -> "task." + task + "." + what))
                            .toList());
        }
    }

    /** Texts without arguments are shown as they stand, those with some go through MessageFormat. */
    @Test
    void no_text_has_an_apostrophe_that_would_be_lost_or_doubled() {
        assertThat(Stream.concat(swedish.values().stream(), english.values().stream()))
                .noneMatch(text -> ((String) text).contains("'"));
    }

    private static List<String> found(Pattern pattern, Path file) {
        try {
            return pattern.matcher(Files.readString(file))
                    .results()
                    .map((MatchResult match) -> match.group(1))
                    .filter(key -> !key.endsWith("."))
                    .collect(Collectors.toList());
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static Properties texts(boolean inEnglish) {
        Properties texts = new Properties();
        try (Stream<Path> files = Files.list(RESOURCES.resolve("messages"))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith("workplace") && name.endsWith("_en.properties") == inEnglish) {
                    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                        texts.load(reader);
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        return texts;
    }
}
