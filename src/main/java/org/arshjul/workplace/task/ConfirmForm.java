package org.arshjul.workplace.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.arshjul.commitment.Commitments;
import org.arshjul.commitment.SectionCommitments;
import org.arshjul.contract.Owner;
import org.arshjul.contract.Section;
import org.arshjul.contract.Text;
import org.arshjul.contract.TextId;
import org.arshjul.contract.Texts;
import org.arshjul.document.Markdown;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.workplace.Names;
import org.arshjul.workplace.Words;
import org.springframework.stereotype.Component;

/** ConfirmDraft: the whole text as it will go to the parties, with what changed against last year's. */
@Component
class ConfirmForm implements TaskForm {

    /** One section on the page. */
    public record Row(int index, String heading, String owner, Shown shown, Promises promises, String html) {

        public boolean changed() {
            return !shown.unchanged();
        }
    }

    private final Texts texts;
    private final Commitments commitments;
    private final Kinship.Reading kinship;
    private final Views views;
    private final Words words;

    ConfirmForm(Texts texts, Commitments commitments, Kinship.Reading kinship, Views views, Words words) {
        this.texts = texts;
        this.commitments = commitments;
        this.kinship = kinship;
        this.views = views;
        this.words = words;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("ConfirmDraft");
    }

    @Override
    public String template() {
        return "confirm";
    }

    @Override
    public Map<String, Object> show(HumanTask task, Typed typed, Names names) {
        Text text = texts.get(TextId.of(task.subject()));
        Map<String, String> before = texts.beginnings(text);
        Map<String, SectionCommitments> promised = commitments.asWritten(text, Map.of());
        Kinship related = kinship.of(text);
        List<Row> rows = new ArrayList<>();
        for (Section section : text.sections()) {
            if (section.owner() != Owner.GENERATED) {
                Map<Against, String> bases = before.containsKey(section.key())
                        ? Map.of(Against.LAST_YEAR, before.get(section.key()))
                        : Map.of();
                rows.add(new Row(
                        rows.size(),
                        section.heading(),
                        names.party(section.owner().id()),
                        views.shown(rows.size(), section.markdown(), bases, typed, paragraph -> ""),
                        Promises.of(promised.getOrDefault(section.key(), SectionCommitments.none()), related, words),
                        Markdown.toHtml(section.body(), 3)));
            }
        }
        return Map.of(
                "textId", text.id().toString(),
                "rows", rows,
                "changed", rows.stream().filter(Row::changed).toList(),
                "unexplained",
                        rows.stream()
                                .flatMap(row -> row.promises().struck().stream())
                                .filter(one -> one.by() == null && one.into().isEmpty())
                                .count(),
                "before", text.basedOn().map(TextId::year).orElse(0));
    }

    @Override
    public Optional<Typed> help(HumanTask task, Typed typed) {
        return views.choose(typed);
    }

    @Override
    public Map<String, Object> answer(HumanTask task, Typed typed) {
        return Map.of();
    }
}
