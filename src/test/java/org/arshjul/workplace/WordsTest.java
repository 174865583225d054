package org.arshjul.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Path CODE = Path.of("src/main/java");
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern IN_TEMPLATES = Pattern.compile("#\\{([A-Za-z][\\w.-]*)");
    private static final Pattern IN_CODE = Pattern.compile("words\\.(?:of|find)\\(\\s*\"([A-Za-z][\\w.-]*)\"");

    /** A key, or the beginning of keys whose end is found out at run time: {@code "event."}, {@code |task.${}. */
    private static final Pattern KEY = Pattern.compile("[A-Za-z][\\w-]*(?:\\.[\\w-]+)*");

    private static final Pattern BEGINNING =
            Pattern.compile("[\"'|]([a-z][\\w-]*(?:\\.[\\w-]+)*\\.)(?:[\"']|\\$\\{|%s)");

    private static final Pattern USER_TASK = Pattern.compile("<bpmn:userTask id=\"(\\w+)\"");

    private final Properties swedish = texts("", false);
    private final Properties english = texts("", true);

    @Test
    void every_text_is_there_in_both_languages_and_none_is_blank() {
        // A task's Swedish name in a mail is the one that its model has.
        assertThat(english.stringPropertyNames().stream().filter(key -> !key.matches("task\\.[A-Z]\\w+")))
                .containsExactlyInAnyOrderElementsOf(swedish.stringPropertyNames());
        assertThat(swedish.values())
                .allSatisfy(text -> assertThat((String) text).isNotBlank());
        assertThat(english.values())
                .allSatisfy(text -> assertThat((String) text).isNotBlank());
    }

    @Test
    void every_text_that_a_page_or_the_code_names_is_there() {
        List<String> named = Stream.concat(
                        files(RESOURCES.resolve("templates")).flatMap(page -> found(IN_TEMPLATES, page).stream()),
                        files(CODE).flatMap(source -> found(IN_CODE, source).stream()))
                .toList();
        assertThat(named).hasSizeGreaterThan(200);
        assertThat(swedish.stringPropertyNames()).containsAll(new TreeSet<>(named));
    }

    @Test
    void no_text_is_left_over() {
        Set<String> keys = new HashSet<>();
        Set<String> beginnings = new HashSet<>();
        Stream.concat(files(RESOURCES.resolve("templates")), files(CODE)).forEach(source -> {
            keys.addAll(found(KEY, source));
            BEGINNING.matcher(read(source)).results().forEach(match -> beginnings.add(match.group(1)));
        });
        assertThat(swedish.stringPropertyNames())
                .allMatch(key -> keys.contains(key) || beginnings.stream().anyMatch(key::startsWith));
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
        assertThat(Stream.of(texts("workplace", false), texts("workplace", true))
                        .flatMap(texts -> texts.values().stream()))
                .noneMatch(text -> ((String) text).contains("'"));
    }

    private static List<String> found(Pattern pattern, Path file) {
        return pattern.matcher(read(file))
                .results()
                .map((MatchResult match) -> match.group(match.groupCount()))
                .filter(key -> !key.endsWith("."))
                .collect(Collectors.toList());
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Properties texts(String of, boolean inEnglish) {
        Properties texts = new Properties();
        try (Stream<Path> files = Files.list(RESOURCES.resolve("messages"))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith(of) && name.endsWith("_en.properties") == inEnglish) {
                    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                        texts.load(reader);
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }
}
