package org.arshjul.workplace.task;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.arshjul.commitment.CommitmentOrigins;
import org.arshjul.commitment.Commitments;
import org.arshjul.commitment.SectionCommitments;
import org.arshjul.commitment.Standing;
import org.arshjul.contract.CommitmentList;
import org.arshjul.contract.CommitmentWordings;
import org.arshjul.contract.Owner;
import org.arshjul.contract.Section;
import org.arshjul.contract.Text;
import org.arshjul.contract.TextId;
import org.arshjul.contract.Texts;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.task.HumanTask;
import org.springframework.stereotype.Component;

/**
 * The buttons in a section's editor: they change what stands in the form, as the writer could by hand, and answer
 * nothing. Each is named by what it does, the section's index in the form and, for a commitment, its id.
 */
@Component
class SectionHelp {

    private final Texts texts;
    private final Commitments commitments;
    private final CommitmentOrigins origins;
    private final FinishedFacts facts;
    private final CommitmentWordings wordings;
    private final SectionConflicts conflicts;
    private final Views views;

    SectionHelp(
            Texts texts,
            Commitments commitments,
            CommitmentOrigins origins,
            FinishedFacts facts,
            CommitmentWordings wordings,
            SectionConflicts conflicts,
            Views views) {
        this.texts = texts;
        this.commitments = commitments;
        this.origins = origins;
        this.facts = facts;
        this.wordings = wordings;
        this.conflicts = conflicts;
        this.views = views;
    }

    /** The form after that button; empty for a button that answers. */
    Optional<Typed> after(HumanTask task, Typed typed) {
        String[] button = typed.get("action").split("\\.", 3);
        if (button[0].equals("view")) {
            return views.choose(typed);
        }
        if (button.length < 2 || !button[1].matches("\\d{1,4}")) {
            return Optional.empty();
        }
        int index = Integer.parseInt(button[1]);
        Text text = texts.get(TextId.of(task.subject()));
        Section section = text.ownedBy(Owner.of(task.concerns())).stream()
                .filter(one -> one.key().equals(typed.get("key." + index)))
                .findFirst()
                .orElseThrow(() -> Refusal.forbidden("draft.otherOwner", typed.get("key." + index)));
        String id = button.length == 3 ? button[2] : "";
        return switch (button[0]) {
            case "preview" -> Optional.of(typed);
            case "keepMine" -> Optional.of(conflicts.keepMine(section, index, typed));
            case "takeTheirs" -> Optional.of(conflicts.takeTheirs(text.id(), section, index, typed));
            case "merge" -> Optional.of(conflicts.merged(text.id(), section, index, typed));
            case "reword" -> Optional.of(reworded(section, index, id, typed));
            case "drop" -> Optional.of(dropped(text, section, index, id, typed));
            case "add" ->
                Optional.of(added(text, section, index, typed.get("add." + index), typed)
                        .with("add." + index, ""));
            case "restore" ->
                Optional.of(added(text, section, index, commitments.get(id).wording(), typed));
            case "explain" -> {
                explain(text, id, typed.get("why." + index + "." + id));
                yield Optional.of(typed);
            }
            case "facts" ->
                Optional.of(typed.with("body." + index, facts.writtenInto(typed.get("body." + index), text, section)));
            case "outOf" -> {
                String field = "from." + index + "." + id;
                origins.give(ours(text, id), chosen(field, typed));
                yield Optional.of(typed.without(List.of(field)));
            }
            case "into" -> {
                String field = "into." + index + "." + id;
                origins.give(
                        ours(text, chosen(field, typed)), commitments.get(id).previous());
                yield Optional.of(typed.without(List.of(field)));
            }
            case "apart" -> {
                String[] both = id.split(" ", 2);
                origins.takeBack(ours(text, both[0]), both[both.length - 1]);
                yield Optional.of(typed);
            }
            default -> Optional.empty();
        };
    }

    /** Keeps the reasons that stand in the form for commitments that have left their sections. */
    void keepReasons(HumanTask task, Typed typed) {
        TextId text = TextId.of(task.subject());
        typed.names("why.").forEach(name -> {
            String[] field = name.split("\\.", 3);
            String reason = typed.get(name).strip();
            if (field.length == 3 && !reason.isEmpty() && isNew(text, field[2], reason)) {
                commitments.explainStrike(field[2], reason);
            }
        });
    }

    private boolean isNew(TextId text, String id, String reason) {
        return commitments.standings(text).stream()
                .filter(one -> one.commitment().id().equals(id))
                .anyMatch(one -> one.strike() == null || !one.strike().reason().equals(reason));
    }

    private Typed reworded(Section section, int index, String id, Typed typed) {
        CommitmentList list = list(section, index, typed);
        String field = "words." + index + "." + id;
        return typed.with("body." + index, list.reworded(place(list, id), typed.get(field)))
                .without(field);
    }

    /** One of last year's is dropped with a reason only. */
    private Typed dropped(Text text, Section section, int index, String id, Typed typed) {
        CommitmentList list = list(section, index, typed);
        int place = place(list, id);
        String without = list.without(place);
        Map<String, SectionCommitments> written =
                commitments.asWritten(text, Map.of(section.key(), typed.get("body." + index)));
        Standing known = written.get(section.key()).standing().get(place).known();
        String field = "reason." + index + "." + id;
        if (known != null && known.before() != null) {
            explain(text, known.commitment().id(), typed.get(field));
        }
        return typed.with("body." + index, without).without(field).without("words." + index + "." + id);
    }

    private Typed added(Text text, Section section, int index, String words, Typed typed) {
        String lead = CommitmentList.lead(section.owner(), text.id().year() + 1);
        return typed.with("body." + index, list(section, index, typed).with(words, lead));
    }

    private void explain(Text text, String commitment, String reason) {
        commitments.explainStrike(ours(text, commitment), reason);
    }

    /** That id, if it is of one of the text's commitments. */
    private String ours(Text text, String commitment) {
        if (!commitments.get(commitment).text().equals(text.id())) {
            throw Refusal.notFound("commitment.unknown", commitment);
        }
        return commitment;
    }

    private static String chosen(String field, Typed typed) {
        if (typed.get(field).isEmpty()) {
            throw Refusal.invalid("commitment.origin.choose");
        }
        return typed.get(field);
    }

    private CommitmentList list(Section section, int index, Typed typed) {
        return wordings.list(section.reading(typed.get("body." + index)));
    }

    private static int place(CommitmentList list, String id) {
        return Promises.ids(list.items()).indexOf(id);
    }
}
