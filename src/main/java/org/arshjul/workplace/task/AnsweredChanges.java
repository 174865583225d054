package org.arshjul.workplace.task;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.arshjul.contract.Redlines;
import org.arshjul.contract.SectionRedline;
import org.arshjul.contract.TextId;
import org.arshjul.document.docx.Docx;
import org.arshjul.party.PartyId;
import org.arshjul.platform.Digest;
import org.arshjul.platform.Download;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.security.OpenTo;
import org.arshjul.platform.security.Whom;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.TaskGuard;
import org.arshjul.review.Opinion;
import org.arshjul.review.Review;
import org.arshjul.review.Reviews;
import org.arshjul.workplace.Naming;
import org.arshjul.workplace.Words;
import org.arshjul.workplace.contract.ChangesFile;
import org.arshjul.workplace.contract.ChangesFile.Compared;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What changed since a party last gave its opinion, as files: the sections that it is asked about again. */
@Controller
@OpenTo(Whom.TASK_HOLDERS)
@RequestMapping("/tasks/{id}")
class AnsweredChanges {

    private final TaskGuard guard;
    private final Reviews reviews;
    private final Redlines redlines;
    private final ChangesFile files;
    private final Naming naming;
    private final Words words;

    AnsweredChanges(
            TaskGuard guard, Reviews reviews, Redlines redlines, ChangesFile files, Naming naming, Words words) {
        this.guard = guard;
        this.reviews = reviews;
        this.redlines = redlines;
        this.files = files;
        this.naming = naming;
        this.words = words;
    }

    @GetMapping("/redline.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String id) {
        HumanTask task = guard.requireMine(id);
        return file(task, "pdf", MediaType.APPLICATION_PDF, files.pdf(compared(task)));
    }

    @GetMapping("/redline.docx")
    ResponseEntity<byte[]> docx(@PathVariable String id) {
        HumanTask task = guard.requireMine(id);
        return file(task, "docx", MediaType.parseMediaType(Docx.TYPE), files.docx(compared(task)));
    }

    private Compared compared(HumanTask task) {
        if (!task.kind().equals(OpinionForm.KIND)) {
            throw Refusal.invalid("redline.notHere", task.name());
        }
        PartyId party = new PartyId(task.concerns());
        Review review = reviews.get(TextId.of(task.subject()), party);
        List<SectionRedline> sections = redlines.since(review.text(), answered(review, party));
        if (sections.isEmpty()) {
            throw Refusal.notFound("redline.neverAnswered", naming.names().subject(task.subject()));
        }
        return new Compared(
                naming.names().subject(task.subject()),
                words.of("redline.answered"),
                words.of("redline.now"),
                sections,
                List.of(review.text().id()));
    }

    /** The digests of what the party answered on last, of each section that has changed since, by the section's key. */
    static Map<String, Digest> answered(Review review, PartyId party) {
        Map<String, Digest> answered = new HashMap<>();
        review.missingFrom(party)
                .forEach(section -> review.latest(party, section.key())
                        .map(Opinion::digest)
                        .filter(digest -> !digest.equals(section.digest()))
                        .ifPresent(digest -> answered.put(section.key(), digest)));
        return answered;
    }

    private static ResponseEntity<byte[]> file(HumanTask task, String kind, MediaType type, byte[] content) {
        return Download.of(content, type, "andringar-" + task.subject().replace('/', '-') + "-sedan-sist." + kind);
    }
}
