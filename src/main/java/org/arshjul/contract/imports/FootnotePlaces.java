package org.arshjul.contract.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds for each footnote the section whose text bears its mark. */
final class FootnotePlaces {

    /** So many places of one mark are named. */
    private static final int MOST_MARKS = 10;

    private final List<Outline.Placed> places;
    private final WordJoin join;
    private final List<Quirk> quirks;
    private final Map<Integer, List<Mark>> marks = new HashMap<>();

    private record Mark(Outline.Placed place, int line) {}

    FootnotePlaces(List<Outline.Placed> places, WordJoin join, List<Quirk> quirks) {
        this.places = places;
        this.join = join;
        this.quirks = quirks;
        for (Outline.Placed place : places) {
            for (Line line : place.part().lines()) {
                Footnotes.marksIn(line.withoutLinks())
                        .forEach(number -> marks.computeIfAbsent(number, each -> new ArrayList<>())
                                .add(new Mark(place, line.number())));
            }
        }
    }

    List<Footnote> of(List<Footnotes.Found> notes) {
        return notes.stream().map(this::placed).toList();
    }

    private Footnote placed(Footnotes.Found note) {
        int line = note.lines().get(0).number();
        Outline.Placed printedIn = places.stream()
                .filter(place -> place.part().line() < line)
                .reduce((first, second) -> second)
                .orElse(places.get(0));
        List<Mark> found = marks.getOrDefault(note.number(), List.of());
        Outline.Placed marked = found.isEmpty() ? null : found.get(0).place();
        List<Integer> lines = found.stream().map(Mark::line).limit(MOST_MARKS).toList();
        report(note.number(), line, printedIn, marked, lines);
        return new Footnote(
                note.number(), text(note), line, (marked == null ? printedIn : marked).key(), printedIn.key(), lines);
    }

    private void report(int number, int line, Outline.Placed printedIn, Outline.Placed marked, List<Integer> lines) {
        if (marked == null) {
            quirks.add(QuirkKind.FOOTNOTE_WITHOUT_MARK.at(line, number));
            return;
        }
        quirks.add(QuirkKind.FOOTNOTE.at(
                line, number, printedIn.part().label(), marked.part().label()));
        if (lines.size() > 1) {
            String all = lines.stream().map(String::valueOf).collect(Collectors.joining(", "));
            quirks.add(QuirkKind.FOOTNOTE_MARK_TWICE.at(lines.get(1), number, all));
        }
    }

    private String text(Footnotes.Found note) {
        Line last = note.lines().get(0);
        String text = last.text().replaceFirst("^\\d+\\s+", "");
        for (Line line : note.lines().subList(1, note.lines().size())) {
            text = join.of(text, last, line);
            last = line;
        }
        return text;
    }
}
