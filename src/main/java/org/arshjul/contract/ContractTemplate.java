package org.arshjul.contract;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.arshjul.party.PartyKind;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What every contract of the programme is built from; set in {@code config/contract-template.yml}.
 *
 * @param title the contract's title
 * @param firstYear the year in which the first contracts were signed: version 1
 * @param reviewRounds how many rounds of opinions a text may take before the coordinator decides
 * @param agenciesLead the agency that holds the pen for sections owned by the agencies jointly
 * @param commitmentLeads words by which a paragraph introduces commitments as a list, such as "avser kommunen att"
 * @param reviewers who gives opinions on which text
 * @param mayStandWithout the kinds of parties without whose signature a contract may go on, if the coordinator decides so
 * @param sections the sections in the contract's order
 */
@ConfigurationProperties("contract-template")
@Validated
public record ContractTemplate(
        @NotBlank String title,
        @Min(1900) int firstYear,
        @Min(1) @Max(20) int reviewRounds,
        @NotBlank @Pattern(regexp = "[a-z][a-z0-9-]{0,39}") String agenciesLead,
        @NotEmpty List<@NotBlank String> commitmentLeads,
        @NotNull @Valid Reviewers reviewers,
        @DefaultValue Set<PartyKind> mayStandWithout,
        @NotEmpty List<@Valid Section> sections) {

    public ContractTemplate {
        // Templates of years that were planned before there was this choice do not have it.
        mayStandWithout = mayStandWithout == null ? Set.of() : mayStandWithout;
    }

    /**
     * The kinds of parties that give opinions: on the shared text all parties of those kinds, on a municipality's own
     * text that municipality alone and all parties of the other kinds.
     */
    public record Reviewers(
            @NotEmpty Set<PartyKind> shared, @NotEmpty Set<PartyKind> own) {}

    /**
     * A section of the template.
     *
     * @param key its id, which stays the same when the section is renumbered or renamed
     * @param number as printed, such as 3.10; empty for the preamble, the closing page and annexes
     * @param title as printed, with {@code {year}} where the year in force stands
     * @param commitments whether the list items under a commitment lead are commitments
     * @param follows keys of sections of earlier templates whose text it goes on from besides that of its own key; two
     *     sections that follow one are its split, one that follows several is their merger
     * @param formerly titles that it had before, by which older texts are recognised
     * @param asks what its owner is asked to write when it is new; empty where the title says it all
     * @param finished whether its owner tells in it which commitments were finished since last year's text
     */
    public record Section(
            @NotBlank @Pattern(regexp = "[a-z0-9][a-z0-9.-]*")
            String key,

            @DefaultValue("") @Pattern(regexp = "(\\d+(\\.\\d+)*)?")
            String number,

            @NotBlank String title,
            @NotNull Owner owner,
            @NotNull SectionScope scope,
            @DefaultValue("false") boolean commitments,
            @DefaultValue List<@Pattern(regexp = "[a-z0-9][a-z0-9.-]*") String> follows,
            @DefaultValue List<@NotBlank String> formerly,
            @DefaultValue("") String asks,
            @DefaultValue("false") boolean finished) {

        private static final java.util.regex.Pattern YEAR = java.util.regex.Pattern.compile("\\b\\d{4}\\b|\\{year}");

        /** Its title in the contract that is in force in that year. */
        public String titleIn(int year) {
            return title.replace("{year}", Integer.toString(year));
        }

        /** How deep it stands: 1 for chapters and unnumbered parts. */
        public int level() {
            return number.isEmpty() ? 1 : number.split("\\.").length;
        }

        /** The number of the section that it stands under; empty for chapters and unnumbered parts. */
        public String parent() {
            return number.contains(".") ? number.substring(0, number.lastIndexOf('.')) : "";
        }

        /** Whether that is its title, or was before, whatever year stands in it. */
        public boolean isCalled(String candidate) {
            String called = undated(candidate);
            return Stream.concat(Stream.of(title), formerly.stream())
                    .anyMatch(name -> undated(name).equals(called));
        }

        /** A title with its year left open, so that it is the same title in every year. */
        static String undated(String title) {
            return YEAR.matcher(title).replaceAll("{year}").strip().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The sections of an earlier text that this one goes on from, by their keys: the one of its own key, and those that it
     * follows. A section that it follows and that still stands in this template goes on by itself, so it counts only while
     * the follower is new.
     *
     * @param before the keys of the earlier text
     */
    public List<String> predecessors(Section section, Set<String> before) {
        boolean known = before.contains(section.key());
        return Stream.concat(
                        Stream.of(section.key()),
                        section.follows().stream()
                                .filter(key -> !known || keyed(key).isEmpty()))
                .filter(before::contains)
                .toList();
    }

    /**
     * The rule for a section of a real text: the one with that number, else the one of its nearest ancestor (a
     * municipality may add sections under 3), else the one with that title; empty if the template knows none of them.
     */
    public Optional<Section> sectionFor(String number, String title) {
        String candidate = number;
        while (!candidate.isEmpty()) {
            Optional<Section> rule = numbered(candidate);
            if (rule.isPresent()) {
                return rule;
            }
            candidate = candidate.contains(".") ? candidate.substring(0, candidate.lastIndexOf('.')) : "";
        }
        return sections.stream()
                .filter(section -> section.title().equalsIgnoreCase(title.strip()))
                .findFirst();
    }

    /** The section with exactly that number. */
    public Optional<Section> numbered(String number) {
        return sections.stream()
                .filter(section -> !number.isEmpty() && section.number().equals(number))
                .findFirst();
    }

    /** The section with that key. */
    public Optional<Section> keyed(String key) {
        return sections.stream().filter(section -> section.key().equals(key)).findFirst();
    }

    /** Whether that sentence introduces commitments. */
    public boolean introducesCommitments(String sentence) {
        String plain = sentence.strip().toLowerCase(Locale.ROOT);
        return commitmentLeads.stream().anyMatch(lead -> plain.contains(lead.toLowerCase(Locale.ROOT)));
    }
}
