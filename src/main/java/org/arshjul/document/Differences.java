package org.arshjul.document;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.DiffAlgorithmI;
import com.github.difflib.algorithm.myers.MyersDiff;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;

/** Where two lists differ, by Myers; with a bound on memory and time, since people send the texts. */
final class Differences {

    /** Up to here the plain algorithm, which keeps in memory the square of what differs. */
    private static final int SMALL = 2_000;

    /** Beyond this the lists are only compared from both ends. */
    private static final int LARGE = 20_000;

    /** These of the one list stand where those of the other stood; one of the two may be none. */
    record Span(int sourceFrom, int sourceTo, int targetFrom, int targetTo) {}

    private Differences() {}

    static List<Span> between(List<String> before, List<String> after) {
        int size = before.size() + after.size();
        if (size > LARGE) {
            return fromBothEnds(before, after);
        }
        DiffAlgorithmI<String> myers = size > SMALL ? new MyersDiffWithLinearSpace<>() : new MyersDiff<>();
        List<Span> spans = new ArrayList<>();
        DiffUtils.diff(before, after, myers).getDeltas().forEach(delta -> {
            int source = delta.getSource().getPosition();
            int target = delta.getTarget().getPosition();
            spans.add(new Span(
                    source,
                    source + delta.getSource().size(),
                    target,
                    target + delta.getTarget().size()));
        });
        return spans;
    }

    private static List<Span> fromBothEnds(List<String> before, List<String> after) {
        int shorter = Math.min(before.size(), after.size());
        int start = 0;
        while (start < shorter && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        Span middle = new Span(start, before.size() - end, start, after.size() - end);
        boolean equal = start + end == before.size() && start + end == after.size();
        return equal ? List.of() : List.of(middle);
    }
}
