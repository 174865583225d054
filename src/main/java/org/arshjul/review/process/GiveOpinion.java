package org.arshjul.review.process;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.arshjul.contract.TextId;
import org.arshjul.party.PartyId;
import org.arshjul.party.Role;
import org.arshjul.platform.Digest;
import org.arshjul.platform.calendar.Milestone;
import org.arshjul.platform.process.DueDates;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.TaskKind;
import org.arshjul.review.Reviews;
import org.arshjul.review.Reviews.NewOpinion;
import org.arshjul.review.Reviews.NewParagraphRemark;
import org.arshjul.review.Verdict;
import org.springframework.stereotype.Component;

/** The task GiveOpinion: a party's contact gives the party's opinion on each section that it has not approved. */
@Component
class GiveOpinion implements TaskKind<GiveOpinion.Answer> {

    record Answer(@NotEmpty List<@Valid OnSection> opinions) {}

    /** {@code digest} is that of the section as the person saw it; {@code paragraphs} may be left out. */
    record OnSection(
            @NotBlank String section,
            @NotBlank String digest,
            @NotNull Verdict verdict,
            @Size(max = 4000) String remark,
            List<@Valid OnParagraph> paragraphs) {

        NewOpinion opinion() {
            List<NewParagraphRemark> remarks = paragraphs == null
                    ? List.of()
                    : paragraphs.stream()
                            .map(one -> new NewParagraphRemark(new Digest(one.digest()), one.remark()))
                            .toList();
            return new NewOpinion(section, new Digest(digest), verdict, remark, remarks);
        }
    }

    /** {@code digest} is the SHA-256 of the paragraph's words without marks, apart by single blanks. */
    record OnParagraph(
            @NotBlank String digest,
            @NotBlank @Size(max = 4000) String remark) {}

    private final Reviews reviews;
    private final DueDates due;

    GiveOpinion(Reviews reviews, DueDates due) {
        this.reviews = reviews;
        this.due = due;
    }

    @Override
    public String id() {
        return "GiveOpinion";
    }

    @Override
    public Class<Answer> answer() {
        return Answer.class;
    }

    @Override
    public Audience audience(String subject, String concerns) {
        return new Audience(
                List.of(Role.CONTACT.groupOf(new PartyId(concerns))), due.by(subject, Milestone.REVIEW_DUE));
    }

    @Override
    public Map<String, Object> answered(HumanTask task, Answer answer) {
        List<NewOpinion> opinions =
                answer.opinions().stream().map(OnSection::opinion).toList();
        reviews.give(TextId.of(task.subject()), new PartyId(task.concerns()), opinions);
        return Map.of();
    }
}
