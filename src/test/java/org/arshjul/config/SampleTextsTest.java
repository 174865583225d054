package org.arshjul.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the sample texts of the demo promise, read with nothing but regular expressions. */
class SampleTextsTest {

    private static final Path TEXTS = Path.of("src/main/resources/demo/texts");
    private static final String SHARED = "2025-shared.txt";
    private static final String ENKOPING = "2025-enkoping.txt";
    private static final List<String> MUNICIPALITIES =
            List.of("2025-municipality-a.txt", "2025-municipality-b.txt", "2025-municipality-c.txt");

    private static final Pattern HEADING = Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2})*)\\.? \\p{Lu}.*[^.]");
    private static final Pattern LEAD = Pattern.compile("Under \\d{4} avser .+ att:");
    private static final Pattern SIGNATURE = Pattern.compile("\\n\\n([^\\n]+)\\n[^\\n]+,\\n[^\\n]+(?=\\n\\n)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** So many words in a row are no coincidence any more. */
    private static final int RUN = 8;

    @Test
    void enkoping_makes_the_25_commitments_of_the_model_case() throws IOException {
        assertThat(commitments(ENKOPING))
                .containsExactly(
                        Map.entry("3.3", 8),
                        Map.entry("3.4", 4),
                        Map.entry("3.5", 1),
                        Map.entry("3.6", 3),
                        Map.entry("3.8", 1),
                        Map.entry("3.9", 6),
                        Map.entry("3.10", 2));
    }

    @Test
    void the_other_municipalities_make_eight_to_twelve() throws IOException {
        for (String file : MUNICIPALITIES) {
            Map<String, Integer> found = commitments(file);
            assertThat(found).as(file).containsKeys("3.3", "3.4", "3.9", "3.10");
            assertThat(found.values().stream().mapToInt(Integer::intValue).sum())
                    .as(file)
                    .isBetween(8, 12);
        }
    }

    @Test
    void the_national_parties_make_theirs_in_six_sections() throws IOException {
        assertThat(commitments(SHARED)).containsOnlyKeys("4.1", "4.2", "5.1", "5.2", "5.3", "6.2");
    }

    @Test
    void a_municipality_has_its_own_sections_and_the_shared_text_all_others() throws IOException {
        List<String> own = List.of(
                "3", "3.1", "3.2", "3.2.1", "3.2.2", "3.2.3", "3.3", "3.4", "3.5", "3.6", "3.7", "3.8", "3.9", "3.10",
                "7", "7.1", "7.2", "9");
        assertThat(numbers(ENKOPING)).isEqualTo(own);
        for (String file : MUNICIPALITIES) {
            assertThat(numbers(file)).as(file).isEqualTo(own);
        }
        assertThat(numbers(SHARED))
                .containsExactly(
                        "1", "4", "4.1", "4.2", "4.3", "4.4", "4.5", "5", "5.1", "5.2", "5.3", "5.4", "6", "6.1", "6.2",
                        "6.3", "6.4", "6.5", "6.6", "7", "7.3", "7.3.1", "7.3.2", "7.3.3", "7.3.4", "7.4", "7.4.1",
                        "7.4.2", "7.4.3", "7.4.4", "7.4.5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {SHARED, ENKOPING, "2025-municipality-a.txt", "2025-municipality-b.txt", "2025-municipality-c.txt"
            })
    void lines_are_short_and_nothing_but_a_heading_starts_with_a_number(String file) throws IOException {
        assertThat(lines(file)).first().isEqualTo("Klimatkontrakt 2030");
        assertThat(lines(file)).allSatisfy(line -> {
            assertThat(line).hasSizeLessThanOrEqualTo(120).doesNotEndWith("-").isEqualTo(line.strip());
            assertThat(!line.matches("\\d.*") || HEADING.matcher(line).matches())
                    .as(line)
                    .isTrue();
        });
    }

    @Test
    void the_people_who_sign_for_enkoping_are_the_signatories_of_the_programme() throws IOException {
        String programme = Files.readString(Path.of("config/parties.yml"));
        for (String party : List.of(
                "enkoping",
                "viablecities",
                "energimyndigheten",
                "vinnova",
                "formas",
                "tillvaxtverket",
                "trafikverket",
                "naturvardsverket")) {
            Matcher person = Pattern.compile("- id: " + party + "\\.signatory\\s+name: (.+)")
                    .matcher(programme);
            assertThat(person.find()).as(party).isTrue();
            assertThat(signatories(ENKOPING)).contains(person.group(1));
        }
        assertThat(signatories(ENKOPING)).hasSize(8);
    }

    @Test
    void the_templates_name_the_municipality_and_who_signs_for_it() throws IOException {
        for (String file : MUNICIPALITIES) {
            String text = Files.readString(TEXTS.resolve(file));
            assertThat(Pattern.compile("\\{[^}]*}").matcher(text).results().map(hit -> hit.group()))
                    .as(file)
                    .containsOnly("{municipality}", "{name}", "{chair}");
            assertThat(signatories(file)).first().isEqualTo("{chair}");
            assertThat(signatories(file).subList(1, 8))
                    .isEqualTo(signatories(ENKOPING).subList(1, 8));
        }
    }

    @Test
    void no_sample_repeats_a_sentence_of_the_real_contract() throws IOException {
        Set<List<String>> real = new HashSet<>(runs(List.of(Files.readString(realContract()))));
        assertThat(real).hasSizeGreaterThan(1000);
        for (String file : everyFile()) {
            List<String> prose = lines(file).stream()
                    .map(line -> HEADING.matcher(line).matches() ? "\n§" : line)
                    .toList();
            List<String> stretches = List.of(String.join("\n", prose).split("§"));
            assertThat(runs(stretches)).as(file).doesNotContainAnyElementsOf(real);
        }
    }

    private static Path realContract() {
        for (String place : List.of("../shared/data", "../../shared/data")) {
            Path file = Path.of(place, "klimatkontrakt-enkoping-2024.txt");
            if (Files.exists(file)) {
                return file;
            }
        }
        System.err.println("SKIPPED: the real contract is not on this machine, the samples were not compared with it");
        return abort("the real contract is not on this machine, the samples were not compared with it");
    }

    private static Map<String, Integer> commitments(String file) throws IOException {
        Map<String, Integer> found = new LinkedHashMap<>();
        String section = "";
        boolean promising = false;
        for (String line : lines(file)) {
            Matcher heading = HEADING.matcher(line);
            if (heading.matches()) {
                section = heading.group(1);
                promising = false;
            } else if (line.endsWith(":")) {
                promising = LEAD.matcher(line).matches();
            } else if (promising && line.startsWith("• ")) {
                found.merge(section, 1, Integer::sum);
            }
        }
        return found;
    }

    private static List<String> numbers(String file) throws IOException {
        return lines(file).stream()
                .map(HEADING::matcher)
                .filter(Matcher::matches)
                .map(heading -> heading.group(1))
                .toList();
    }

    private static List<String> signatories(String file) throws IOException {
        String text = Files.readString(TEXTS.resolve(file));
        return SIGNATURE
                .matcher(text.substring(text.indexOf("\nStockholm 2025-12-08")))
                .results()
                .map(hit -> hit.group(1))
                .toList();
    }

    private static List<String> everyFile() {
        return Stream.concat(Stream.of(SHARED, ENKOPING), MUNICIPALITIES.stream())
                .toList();
    }

    private static List<String> lines(String file) throws IOException {
        return Files.readAllLines(TEXTS.resolve(file));
    }

    private static List<List<String>> runs(List<String> texts) {
        List<List<String>> runs = new ArrayList<>();
        for (String text : texts) {
            List<String> words = WORD.matcher(text.toLowerCase(Locale.ROOT))
                    .results()
                    .map(hit -> hit.group())
                    .toList();
            for (int start = 0; start + RUN <= words.size(); start++) {
                runs.add(words.subList(start, start + RUN));
            }
        }
        return runs;
    }
}
