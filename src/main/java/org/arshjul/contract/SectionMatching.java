package org.arshjul.contract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Which sections of one text became which of another, and by what each was found: by its stable key, else by what the
 * template says that it follows, else by its title, else by its words. One section may become several and several one.
 */
public final class SectionMatching {

    /** One section became another, or a part of it. */
    public record Link(Section before, Section after, MatchedBy by) {}

    /** From so much of their words in common (by {@link Shingles}) two sections are one; reworded ones have about half. */
    private static final double ALIKE = 0.3;

    /** So much is enough under the same parent and number, where a renamed section is expected. */
    private static final double ALIKE_IN_PLACE = 0.1;

    /** What the same parent counts beside likeness when several sections would fit. */
    private static final double SAME_PARENT = 0.3;

    /** A section is a part of another one from this share of its words, unless these stay where they were. */
    private static final double PART = 0.5;

    /** A shorter text says too little to be known by its words. */
    private static final int ENOUGH_PAIRS = 5;

    /** Beyond so many comparisons words are not compared, since people send the texts. */
    private static final int LIMIT = 250_000;

    private static final Pattern YEAR = Pattern.compile("\\b20\\d\\d\\b");

    private record Fit(Section before, Section after, double likeness) {}

    private final List<Section> before;
    private final List<Section> after;
    private final Map<Section, Section> parents = new HashMap<>();
    private final Map<Section, Shingles> words = new HashMap<>();
    private final List<Link> links = new ArrayList<>();
    private final Map<Section, List<Link>> to = new HashMap<>();
    private final Map<Section, List<Link>> from = new HashMap<>();
    private final Set<Section> left;
    private final Set<Section> open;

    private SectionMatching(List<Section> before, List<Section> after) {
        this.before = before;
        this.after = after;
        this.left = new LinkedHashSet<>(before);
        this.open = new LinkedHashSet<>(after);
        read(before);
        read(after);
    }

    /**
     * Compares two texts, each in its order.
     *
     * @param follows the keys of the sections that the one with that key follows by the template; none for most
     */
    public static SectionMatching between(
            List<Section> before, List<Section> after, Function<String, ? extends Collection<String>> follows) {
        SectionMatching matching = new SectionMatching(before, after);
        matching.byKey();
        matching.bySuccession(follows);
        if ((long) matching.left.size() * matching.open.size() <= LIMIT) {
            matching.byTitle();
            matching.byText();
            // Parents that were known by their words tell the titles under them apart.
            matching.byTitle();
            matching.byParts();
        }
        return matching;
    }

    /** What became what; the first link of a section is the one that it was found by first. */
    public List<Link> links() {
        return List.copyOf(links);
    }

    /** The links to a section of the new text; none for one that came in. */
    public List<Link> to(Section section) {
        return List.copyOf(to.getOrDefault(section, List.of()));
    }

    /** The links from a section of the old text; none for one that was struck. */
    public List<Link> from(Section section) {
        return List.copyOf(from.getOrDefault(section, List.of()));
    }

    private void link(Section old, Section now, MatchedBy by) {
        Link link = new Link(old, now, by);
        links.add(link);
        to.computeIfAbsent(now, section -> new ArrayList<>()).add(link);
        from.computeIfAbsent(old, section -> new ArrayList<>()).add(link);
        left.remove(old);
        open.remove(now);
    }

    private void byKey() {
        Map<String, Section> keyed = new LinkedHashMap<>();
        before.forEach(section -> keyed.putIfAbsent(section.key(), section));
        for (Section section : after) {
            Section old = keyed.get(section.key());
            if (left.contains(old)) {
                link(old, section, MatchedBy.KEY);
            }
        }
    }

    /** Says nothing about two sections that both stood and both stand: then nothing was split or merged here. */
    private void bySuccession(Function<String, ? extends Collection<String>> follows) {
        Set<Section> gone = Set.copyOf(left);
        Set<Section> fresh = Set.copyOf(open);
        for (Section section : after) {
            Collection<String> followed = follows.apply(section.key());
            before.stream()
                    .filter(old -> followed.contains(old.key()) && !old.key().equals(section.key()))
                    .filter(old -> gone.contains(old) || fresh.contains(section))
                    .forEach(old -> link(old, section, MatchedBy.SUCCESSION));
        }
    }

    /** From the chapters down, so that a section's parent is known before the section. */
    private void byTitle() {
        Map<String, Integer> earlier = count(before);
        Map<String, Integer> now = count(after);
        after.stream().mapToInt(Section::level).distinct().sorted().forEach(level -> {
            List<Fit> fits = new ArrayList<>();
            open.stream()
                    .filter(section -> section.level() == level)
                    .forEach(section -> left.stream()
                            .filter(old -> title(old).equals(title(section)))
                            .forEach(old -> {
                                boolean only = earlier.get(title(old)) == 1 && now.get(title(section)) == 1;
                                double likeness = words.get(old).likeness(words.get(section));
                                if (only || sameParent(old, section) || likeness >= ALIKE) {
                                    fits.add(fit(old, section, likeness));
                                }
                            }));
            take(fits, MatchedBy.TITLE);
        });
    }

    private void byText() {
        List<Fit> fits = new ArrayList<>();
        for (Section section : open) {
            for (Section old : left) {
                // A chapter without words of its own has those of its sections, and must not be taken for one of them.
                boolean comparable = old.body().isBlank() == section.body().isBlank() && enough(old) && enough(section);
                double likeness = comparable ? words.get(old).likeness(words.get(section)) : 0;
                boolean inPlace = sameParent(old, section) && old.number().equals(section.number());
                if (likeness >= (inPlace ? ALIKE_IN_PLACE : ALIKE)) {
                    fits.add(fit(old, section, likeness));
                }
            }
        }
        take(fits, MatchedBy.TEXT);
    }

    private Fit fit(Section old, Section now, double likeness) {
        return new Fit(old, now, likeness + (sameParent(old, now) ? SAME_PARENT : 0));
    }

    private void take(List<Fit> fits, MatchedBy by) {
        fits.sort(Comparator.comparingDouble(Fit::likeness).reversed());
        for (Fit fit : fits) {
            if (left.contains(fit.before()) && open.contains(fit.after())) {
                link(fit.before(), fit.after(), by);
            }
        }
    }

    private void byParts() {
        for (Section section : List.copyOf(open)) {
            partOf(section, before, old -> from(old).stream().map(Link::after).toList())
                    .ifPresent(old -> link(old, section, MatchedBy.TEXT));
        }
        for (Section section : List.copyOf(left)) {
            partOf(section, after, now -> to(now).stream().map(Link::before).toList())
                    .ifPresent(now -> link(section, now, MatchedBy.TEXT));
        }
    }

    /** The section of the other text that holds most of its words beyond those that it has in common with its own others. */
    private Optional<Section> partOf(Section part, List<Section> others, Function<Section, List<Section>> known) {
        if (part.body().isBlank() || !enough(part)) {
            return Optional.empty();
        }
        Section best = null;
        double most = PART;
        for (Section whole : others) {
            Shingles spare = whole.body().isBlank() ? Shingles.of("") : words.get(whole);
            for (Section other : known.apply(whole)) {
                spare = spare.without(words.get(other));
            }
            double share = words.get(part).partIn(spare);
            if (share >= most) {
                best = whole;
                most = share;
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean enough(Section section) {
        return words.get(section).size() >= ENOUGH_PAIRS;
    }

    private boolean sameParent(Section old, Section now) {
        Section oldParent = parents.get(old);
        Section newParent = parents.get(now);
        return oldParent == null || newParent == null
                ? oldParent == newParent
                : links.stream()
                        .anyMatch(link ->
                                link.before().equals(oldParent) && link.after().equals(newParent));
    }

    private void read(List<Section> sections) {
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            for (int above = i - 1; above >= 0 && !parents.containsKey(section); above--) {
                if (section.level() > 1 && sections.get(above).level() < section.level()) {
                    parents.put(section, sections.get(above));
                }
            }
            StringBuilder text = new StringBuilder(section.body());
            for (int below = i + 1;
                    section.body().isBlank()
                            && below < sections.size()
                            && sections.get(below).level() > section.level();
                    below++) {
                text.append("\n\n").append(sections.get(below).body());
            }
            words.put(section, Shingles.of(text.toString()));
        }
    }

    private static Map<String, Integer> count(List<Section> sections) {
        Map<String, Integer> count = new HashMap<>();
        sections.forEach(section -> count.merge(title(section), 1, Integer::sum));
        return count;
    }

    /** A title with its year left open, so that it is the same title in every year. */
    private static String title(Section section) {
        return YEAR.matcher(section.title()).replaceAll("").strip().toLowerCase(Locale.ROOT);
    }
}
