package org.arshjul.workplace.task;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.arshjul.document.Paragraph;
import org.arshjul.document.Redline;
import org.arshjul.document.RedlineStyle;
import org.arshjul.document.RedlineStyle.Layout;
import org.arshjul.workplace.Words;
import org.springframework.stereotype.Component;

/** Draws sections the way each reader chose: compared with what, in one column or two. */
@Component
class Views {

    private static final String CHOOSE = "view.";

    private final ChosenView chosen;
    private final Words words;

    Views(ChosenView chosen, Words words) {
        this.chosen = chosen;
        this.words = words;
    }

    /**
     * A section as Markdown, drawn.
     *
     * @param bases what it can be compared with, the most telling first
     * @param beside what stands at each paragraph, as safe HTML
     */
    Shown shown(
            int index, String markdown, Map<Against, String> bases, Typed typed, Function<Paragraph, String> beside) {
        List<Against> choices = new ArrayList<>(bases.keySet());
        choices.add(Against.NOTHING);
        Against against = against(index, choices, typed);
        Layout layout = one(Layout.values(), typed.get("layout." + index)).orElseGet(chosen::layout);
        RedlineStyle style = Comparison.style(words).with(beside);
        boolean plain = against == Against.NOTHING;
        Redline drawn = Redline.between(plain ? markdown : bases.get(against), markdown);
        Redline first = choices.get(0) == Against.NOTHING
                ? Redline.between(markdown, markdown)
                : Redline.between(bases.get(choices.get(0)), markdown);
        return new Shown(
                choices,
                against,
                layout,
                drawn.toHtml(plain ? style : style.in(layout).folding()),
                first.counts());
    }

    private Against against(int index, List<Against> choices, Typed typed) {
        return one(Against.values(), typed.get("against." + index))
                .or(() -> Optional.ofNullable(chosen.against()))
                .filter(choices::contains)
                .orElse(choices.get(0));
    }

    /** Remembers the choice when its button was pressed. */
    Optional<Typed> choose(Typed typed) {
        String action = typed.get("action");
        if (!action.startsWith(CHOOSE)) {
            return Optional.empty();
        }
        String index = action.substring(CHOOSE.length());
        chosen.remember(
                one(Against.values(), typed.get("against." + index)).orElse(null),
                one(Layout.values(), typed.get("layout." + index)).orElse(Layout.INLINE));
        return Optional.of(typed);
    }

    private static <T extends Enum<T>> Optional<T> one(T[] values, String name) {
        return Arrays.stream(values).filter(one -> one.name().equals(name)).findFirst();
    }
}
