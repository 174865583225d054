package org.arshjul.workplace.task;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** @param redline null when the section reads as last year */
    public record Row(String heading, String owner, boolean isNew, String redline, String html) {}

    private final Texts texts;
    private final Words words;

    ConfirmForm(Texts texts, Words words) {
        this.texts = texts;
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
        Optional<Text> before = text.basedOn().flatMap(texts::find);
        List<Row> rows = text.sections().stream()
                .filter(section -> section.owner() != Owner.GENERATED)
                .map(section -> row(section, before.flatMap(base -> base.find(section.key())), names))
                .toList();
        return Map.of(
                "rows", rows,
                "changed",
                        rows.stream()
                                .filter(row -> row.redline() != null || row.isNew())
                                .toList(),
                "before", before.map(base -> base.id().year()).orElse(0));
    }

    private Row row(Section section, Optional<Section> before, Names names) {
        return new Row(
                section.heading(),
                names.party(section.owner().id()),
                before.isEmpty(),
                before.map(base -> Comparison.html(
                                base.title() + "\n\n" + base.body(), section.title() + "\n\n" + section.body(), words))
                        .orElse(null),
                Markdown.toHtml(section.body(), 3));
    }

    @Override
    public Map<String, Object> answer(HumanTask task, Typed typed) {
        return Map.of();
    }
}
