package org.arshjul.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RefusalTextsTest {

    private static final Pattern CODE =
            Pattern.compile("Refusal\\s*\\.\\s*(?:invalid|forbidden|notFound|conflict)\\(\\s*\"([^\"]+)\"");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    private final String sources = sources();
    private final Map<String, String> swedish = texts(false);
    private final Map<String, String> english = texts(true);

    @Test
    void every_refusal_has_a_text_in_both_languages() {
        Set<String> codes = CODE.matcher(sources)
                .results()
                .map(found -> "refusal." + found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(codes).hasSizeGreaterThan(100);
        assertThat(swedish.keySet()).containsAll(codes);
        assertThat(english.keySet()).containsAll(codes);
    }

    @Test
    void no_text_stands_unused() {
        assertThat(swedish.keySet())
                .filteredOn(key -> key.startsWith("refusal."))
                .allSatisfy(key -> assertThat(sources).contains("\"" + key.substring("refusal.".length()) + "\""));
    }

    @Test
    void both_languages_have_the_same_texts_and_name_the_same_things() {
        assertThat(english.keySet()).isEqualTo(swedish.keySet());
        assertThat(swedish)
                .allSatisfy((key, text) ->
                        assertThat(named(english.get(key))).as(key).isEqualTo(named(text)));
    }

    @Test
    void an_apostrophe_is_doubled_where_things_are_named() {
        assertThat(Stream.concat(swedish.entrySet().stream(), english.entrySet().stream())
                        .filter(text -> ARGUMENT.matcher(text.getValue()).find())
                        .filter(text -> !named(new MessageFormat(text.getValue()).toPattern())
                                        .equals(named(text.getValue()))
                                || text.getValue().replace("''", "").contains("'")))
                .isEmpty();
    }

    private static Set<String> named(String text) {
        return ARGUMENT.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String sources() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(RefusalTextsTest::read)
                    .collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> texts(boolean english) {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
            Map<String, String> texts = new TreeMap<>();
            files.filter(file -> file.toString().endsWith("_en.properties") == english)
                    .forEach(file -> properties(file).forEach((key, text) -> {
                        if (key.toString().startsWith("refusal.")
                                || key.toString().startsWith("problem.")) {
                            texts.put(key.toString(), text.toString());
                        }
                    }));
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Properties properties(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
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
}
