package org.arshjul.stories;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.arshjul.commitment.FollowUp;
import org.arshjul.commitment.FollowUpId;
import org.arshjul.platform.task.HumanTask;

/** The follow-up of one text in one period, as those see it who report, compile and take note. */
final class FollowUpStory {

    private final Product product;
    private final String id;

    FollowUpStory(Year year, String id) {
        this.product = year.product;
        this.id = id;
    }

    FollowUp followUp() {
        return product.followUps.get(FollowUpId.of(id));
    }

    /** The parties that are asked to report now. */
    Set<String> asked() {
        return product.open("ReportCommitments", id).stream()
                .map(HumanTask::concerns)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    void reportedBy(String party) {
        answer("ReportCommitments", party, Map.of("reports", reports(party)));
    }

    List<Map<String, Object>> reports(String party) {
        return product.commitments.inForce(FollowUpId.of(id).text()).stream()
                .filter(one -> one.party().value().equals(party))
                .map(one -> Map.<String, Object>of(
                        "commitment", one.id(), "status", "begun", "progress", 40, "done", "Arbetet pågår."))
                .toList();
    }

    void reportedByAll() {
        asked().forEach(this::reportedBy);
    }

    void compiled() {
        answer("CompileReport", null, Map.of("summary", "Arbetet följer planen."));
    }

    void noted() {
        answer("TakeNoteOfReport", null, Map.of());
    }

    /** The board, or the steering group, sends the report back with one question to that party. */
    void sentBack(String party, String question) {
        answer(
                "TakeNoteOfReport",
                null,
                Map.of("sendBack", true, "questions", List.of(Map.of("party", party, "question", question))));
    }

    /** That party answers all that it is asked about the report. */
    void answeredBy(String party, String answer) {
        answer("AnswerReportQuestions", party, product.answers(id, party, answer));
    }

    /** Reported, compiled and taken note of. */
    void concluded() {
        reportedByAll();
        compiled();
        noted();
    }

    /** The day on which that task is due. */
    LocalDate due(String kind, String concerns) {
        return Product.day(product.task(kind, id, concerns).dueAt());
    }

    /** The day on which that deadline of the model passes. */
    LocalDate runsOut(String deadline, String concerns) {
        return product.runsOut(deadline, id, concerns);
    }

    void answer(String kind, String concerns, Map<String, Object> answer) {
        product.answer(product.task(kind, id, concerns), answer);
    }

    void passes(String deadline, String concerns) {
        product.passes(deadline, id, concerns);
    }
}
