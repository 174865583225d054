package org.arshjul.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.arshjul.commitment.Commitment;
import org.arshjul.commitment.Commitments;
import org.arshjul.commitment.CompiledReports;
import org.arshjul.commitment.FollowUpId;
import org.arshjul.commitment.ReportId;
import org.arshjul.commitment.ReportStatus;
import org.arshjul.contract.ContractId;
import org.arshjul.contract.Owner;
import org.arshjul.contract.Section;
import org.arshjul.contract.Text;
import org.arshjul.contract.TextId;
import org.arshjul.contract.TextState;
import org.arshjul.contract.Texts;
import org.arshjul.party.Parties;
import org.arshjul.party.PartyId;
import org.arshjul.party.Person;
import org.arshjul.platform.Actor;
import org.arshjul.platform.IdentityProof;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.platform.task.TaskAnswers;
import org.arshjul.review.Reviews;
import org.arshjul.review.Verdict;
import org.arshjul.signing.Signings;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Answers one task the way a cooperative person would, through the same door as people. */
@Component
@Profile("demo")
class Robot {

    private final TaskAnswers answers;
    private final Parties parties;
    private final Texts texts;
    private final Reviews reviews;
    private final Signings signings;
    private final Commitments commitments;
    private final CompiledReports reports;
    private final ProgrammeClock clock;
    private final Map<String, Function<HumanTask, Map<String, Object>>> manners = new HashMap<>();

    Robot(
            TaskAnswers answers,
            Parties parties,
            Texts texts,
            Reviews reviews,
            Signings signings,
            Commitments commitments,
            CompiledReports reports,
            ProgrammeClock clock) {
        this.answers = answers;
        this.parties = parties;
        this.texts = texts;
        this.reviews = reviews;
        this.signings = signings;
        this.commitments = commitments;
        this.reports = reports;
        this.clock = clock;
        manners.put("ReviseSections", this::revise);
        manners.put("GiveOpinion", this::approve);
        manners.put("RecordMandate", this::mandate);
        manners.put("SignContract", this::sign);
        manners.put("ReportCommitments", this::report);
        manners.put("CompileReport", task -> Map.of("summary", "Parterna har rapporterat. Arbetet följer planen."));
        manners.put(
                "CompileNationalReport", task -> Map.of("note", "Alla avtal har följts upp. Arbetet följer planen."));
        manners.put("AnswerReportQuestions", this::answerQuestions);
        manners.put("AnswerNationalQuestions", this::answerQuestions);
        for (String decision : List.of(
                "DecideOnLateDraft",
                "DecideOnLateRework",
                "DecideOnDisagreement",
                "SteerDisagreement",
                "DecideOnSilence",
                "SteerSilence",
                "DecideOnMissingReport",
                "DecideOnLateContracts",
                "DecideOnLateFollowUps")) {
            manners.put(decision, task -> decide("proceed"));
        }
        manners.put("DecideOnLateSignature", task -> decide("extend"));
        manners.put("HandleDecline", task -> decide("newRound"));
        manners.put("DecideOnRejection", task -> decide("newRound"));
    }

    void act(HumanTask task) {
        Person person = task.groups().stream()
                .flatMap(group -> parties.members(group).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody may take %s".formatted(task)));
        IdentityProof robot = new IdentityProof("demo", clock.instant());
        Actor.as(person.id(), parties.groupsOf(person.id()), robot, () -> {
            answers.answer(
                    task.id(),
                    manners.getOrDefault(task.kind(), none -> Map.of()).apply(task));
            return null;
        });
    }

    /** Adds a sentence to the owner's last section, so that the year has something to show. */
    private Map<String, Object> revise(HumanTask task) {
        Text text = texts.get(TextId.of(task.subject()));
        List<Section> own = text.ownedBy(Owner.of(task.concerns()));
        Section last = own.get(own.size() - 1);
        if (text.state() != TextState.DRAFTING) {
            return Map.of();
        }
        String body = (last.body()
                        + "\n\nAvsnittet är genomgånget inför %d."
                                .formatted(text.id().year() + 1))
                .strip();
        return Map.of(
                "sections",
                List.of(Map.of(
                        "key", last.key(),
                        "title", last.title(),
                        "body", body,
                        "basedOn", last.digest().hex())));
    }

    private Map<String, Object> approve(HumanTask task) {
        List<Map<String, Object>> opinions = new ArrayList<>();
        PartyId party = new PartyId(task.concerns());
        for (Section section : reviews.get(TextId.of(task.subject()), party).missingFrom(party)) {
            opinions.add(Map.of(
                    "section", section.key(),
                    "digest", section.digest().hex(),
                    "verdict", Verdict.APPROVED.id()));
        }
        return Map.of("opinions", opinions);
    }

    private Map<String, Object> mandate(HumanTask task) {
        return Map.of(
                "decision",
                "approved",
                "decidedOn",
                clock.today().toString(),
                "paragraph",
                "§ 100",
                "reference",
                "KS %s".formatted(task.subject()));
    }

    private Map<String, Object> sign(HumanTask task) {
        String digest = signings.get(ContractId.of(task.subject()))
                .document()
                .orElseThrow()
                .digest()
                .hex();
        return Map.of("signed", true, "digest", digest);
    }

    private Map<String, Object> report(HumanTask task) {
        List<Map<String, Object>> reports = new ArrayList<>();
        for (Commitment one : commitments.inForce(FollowUpId.of(task.subject()).text())) {
            if (one.party().value().equals(task.concerns())) {
                ReportStatus status =
                        ReportStatus.values()[Math.floorMod(one.id().hashCode(), 4)];
                reports.add(Map.of(
                        "commitment", one.id(),
                        "status", status.id(),
                        "progress", progress(status),
                        "done", "Arbetet har bedrivits enligt plan."));
            }
        }
        return Map.of("reports", reports);
    }

    private Map<String, Object> answerQuestions(HumanTask task) {
        return Map.of(
                "answers",
                reports.open(ReportId.of(task.subject()), new PartyId(task.concerns())).stream()
                        .map(question -> Map.<String, Object>of(
                                "question", question.id(), "answer", "Det arbetet är inplanerat till hösten."))
                        .toList());
    }

    private static int progress(ReportStatus status) {
        return switch (status) {
            case PLANNED, DROPPED -> 0;
            case BEGUN -> 50;
            case LATE -> 30;
            case DONE -> 100;
        };
    }

    private static Map<String, Object> decide(String decision) {
        return Map.of("decision", decision, "reason", "Beslutat i demonstrationen.");
    }
}
