package org.arshjul.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.arshjul.platform.Refusal;
import org.commonmark.node.ListItem;
import org.commonmark.node.SourceSpan;

/**
 * The commitments of one section in their places, to be reworded, added and dropped one by one: everything else of the
 * section's Markdown stays byte for byte.
 */
public final class CommitmentList {

    private static final Pattern MARKER = Pattern.compile("(?:[-*+]|(\\d{1,9})([.)]))[ \\t]*");
    private static final Pattern TYPED_BULLET = Pattern.compile("\\A[-*+•](?:[ \\t\\u00a0]+|\\z)");

    /**
     * One commitment.
     *
     * @param wording plain text on one line
     * @param source its Markdown without the bullet, as people edit it
     */
    public record Item(String wording, String source) {}

    /** Where an item stands: its lines, and where its words begin on the first of them. */
    private record Place(int from, int to, int content, boolean led) {}

    private final List<String> lines;
    private final List<Item> items = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final int lastLead;

    /** @param lastLead the line of the last lead, or -1 */
    CommitmentList(String markdown, int lastLead) {
        this.lines = List.of(markdown.split("\n", -1));
        this.lastLead = lastLead;
    }

    /** The usual line before a section's first commitment in the contract that is in force in that year. */
    public static String lead(Owner owner, int year) {
        String who = switch (owner) {
            case MUNICIPALITY, GENERATED -> "kommunen";
            case PROGRAMME -> "Viable Cities";
            case AGENCIES -> "myndigheterna";
        };
        return "Under %d avser %s att:".formatted(year, who);
    }

    /** @param led whether it stands under a lead, where others of its kind can follow */
    void found(ListItem item, String wording, boolean led) {
        List<SourceSpan> spans = item.getSourceSpans();
        SourceSpan first = spans.get(0);
        String line = lines.get(first.getLineIndex());
        Matcher marker = MARKER.matcher(line).region(first.getColumnIndex(), line.length());
        Place place = new Place(
                first.getLineIndex(),
                spans.get(spans.size() - 1).getLineIndex() + 1,
                marker.lookingAt() ? marker.end() : first.getColumnIndex(),
                led);
        places.add(place);
        items.add(new Item(wording, source(place)));
    }

    /** The commitments in their order. */
    public List<Item> items() {
        return List.copyOf(items);
    }

    /** The section's Markdown with that commitment in other words; refuses empty ones. */
    public String reworded(int item, String words) {
        Place place = place(item);
        List<String> changed = new ArrayList<>(lines.subList(0, place.from()));
        changed.addAll(written(lines.get(place.from()).substring(0, place.content()), words));
        changed.addAll(lines.subList(place.to(), lines.size()));
        return String.join("\n", changed);
    }

    /** The section's Markdown without that commitment. */
    public String without(int item) {
        Place place = place(item);
        List<String> changed = new ArrayList<>(lines);
        changed.subList(place.from(), place.to()).clear();
        int at = place.from();
        boolean gapBefore = at == 0 || changed.get(at - 1).isBlank();
        boolean gapAfter = at == changed.size() || changed.get(at).isBlank();
        if (gapBefore && gapAfter && !changed.isEmpty()) {
            changed.remove(at < changed.size() ? at : at - 1);
        }
        return String.join("\n", changed);
    }

    /**
     * The section's Markdown with one more commitment behind its last one; refuses empty words.
     *
     * @param lead the line that introduces it in a section without any such line
     */
    public String with(String words, String lead) {
        List<String> changed = new ArrayList<>(lines);
        List<Place> led = places.stream().filter(Place::led).toList();
        if (!led.isEmpty()) {
            Place last = led.get(led.size() - 1);
            List<String> added = written(nextMarker(last), words);
            if (loose(led)) {
                added.add(0, "");
            }
            changed.addAll(last.to(), added);
        } else if (lastLead >= 0) {
            List<String> added = written("- ", words);
            added.add(0, "");
            changed.addAll(lastLead + 1, added);
        } else {
            String before = String.join("\n", lines).stripTrailing();
            return (before.isEmpty() ? "" : before + "\n\n") + lead + "\n\n" + String.join("\n", written("- ", words));
        }
        return String.join("\n", changed);
    }

    /** The same marks as before the last item; in a numbered list the next number. */
    private String nextMarker(Place last) {
        String prefix = lines.get(last.from()).substring(0, last.content());
        Matcher number = Pattern.compile("(\\d{1,8})([.)])").matcher(prefix);
        return number.find()
                ? number.replaceFirst(
                        (Integer.parseInt(number.group(1)) + 1) + Matcher.quoteReplacement(number.group(2)))
                : prefix;
    }

    /** Whether a blank line stands between the last two items. */
    private boolean loose(List<Place> led) {
        int last = led.size() - 1;
        return last > 0
                && led.get(last - 1).to() < led.get(last).from()
                && lines.get(led.get(last).from() - 1).isBlank();
    }

    private String source(Place place) {
        List<String> source = new ArrayList<>();
        source.add(lines.get(place.from()).substring(place.content()).strip());
        for (String line : lines.subList(place.from() + 1, place.to())) {
            int indent = 0;
            while (indent < Math.min(place.content(), line.length()) && line.charAt(indent) == ' ') {
                indent++;
            }
            source.add(line.substring(indent).stripTrailing());
        }
        return String.join("\n", source);
    }

    private static List<String> written(String prefix, String words) {
        String plain = TYPED_BULLET.matcher(words.strip()).replaceFirst("");
        if (plain.isBlank()) {
            throw Refusal.invalid("commitment.empty");
        }
        List<String> written = new ArrayList<>();
        for (String line : plain.split("\n", -1)) {
            String before = written.isEmpty() ? prefix : " ".repeat(prefix.length());
            written.add(line.isBlank() ? "" : before + line.stripTrailing());
        }
        return written;
    }

    private Place place(int item) {
        if (item < 0 || item >= places.size()) {
            throw Refusal.conflict("commitment.gone", item + 1, places.size());
        }
        return places.get(item);
    }
}
