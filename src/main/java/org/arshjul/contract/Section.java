package org.arshjul.contract;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.arshjul.platform.Digest;

/**
 * One section of a text as it reads in one version.
 *
 * @param key its stable id through years and renumberings
 * @param number as printed, such as {@code 3.2.1}; empty where none is
 * @param level 1 for {@code 2.}, 2 for {@code 3.1.}, 3 for {@code 3.2.1}; 0 for unnumbered parts
 * @param position its place in the text, from 0
 * @param version from 1
 * @param body Markdown
 * @param changeRequested whether a reviewer's request, or the board's referral, waits to be worked in
 * @param rulings which of its list items were ruled to be commitments or not
 */
public record Section(
        String key,
        String number,
        String title,
        int level,
        int position,
        Owner owner,
        int version,
        String body,
        String revisedBy,
        Instant revisedAt,
        boolean changeRequested,
        List<CommitmentRuling> rulings) {

    /** A section in which nothing is ruled. */
    public Section(
            String key,
            String number,
            String title,
            int level,
            int position,
            Owner owner,
            int version,
            String body,
            String revisedBy,
            Instant revisedAt,
            boolean changeRequested) {
        this(
                key,
                number,
                title,
                level,
                position,
                owner,
                version,
                body,
                revisedBy,
                revisedAt,
                changeRequested,
                List.of());
    }

    /** The rulings whose item does not stand in it. */
    public List<CommitmentRuling> rulingsAstray() {
        List<String> items = rulings.isEmpty() ? List.of() : CommitmentWordings.items(body);
        return rulings.stream()
                .filter(ruling -> items.stream().noneMatch(ruling::meets))
                .toList();
    }

    /** What an approval binds to: the title and the body, whatever number the section carries. */
    public Digest digest() {
        return Digest.of(title + "\n\n" + body);
    }

    /** The title and body as one Markdown text, the title in bold; what comparisons and remarks on paragraphs are about. */
    public String markdown() {
        return "**" + title + "**\n\n" + body;
    }

    /** The number and title, as a heading. */
    public String heading() {
        return heading(number, level, title);
    }

    static String heading(String number, int level, String title) {
        return number.isEmpty() ? title : (level == 3 ? number : number + ".") + " " + title;
    }

    Section revised(String newTitle, String newBody, String by, Instant at) {
        return new Section(
                key,
                number,
                newTitle,
                level,
                position,
                owner,
                version + 1,
                newBody,
                by,
                at,
                changeRequested,
                FollowedRulings.of(rulings, body, newBody));
    }

    /** The section as it would read with that body: its rulings follow their items. */
    public Section reading(String otherBody) {
        return with(position, otherBody, changeRequested, FollowedRulings.of(rulings, body, otherBody));
    }

    /** The same section with that said about its list items. */
    public Section ruled(List<CommitmentRuling> about) {
        return with(position, body, changeRequested, about);
    }

    Section keeping(List<CommitmentRuling> before) {
        return ruled(Stream.concat(
                        rulings.stream(),
                        before.stream().filter(old -> rulings.stream().noneMatch(now -> now.meets(old.wording()))))
                .toList());
    }

    Section at(int newPosition) {
        return with(newPosition, body, changeRequested, rulings);
    }

    Section withChangeRequested(boolean requested) {
        return with(position, body, requested, rulings);
    }

    private Section with(int newPosition, String newBody, boolean requested, List<CommitmentRuling> about) {
        return new Section(
                key,
                number,
                title,
                level,
                newPosition,
                owner,
                version,
                newBody,
                revisedBy,
                revisedAt,
                requested,
                about);
    }
}
