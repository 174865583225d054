package org.arshjul.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.arshjul.commitment.FollowUp.Note;
import org.arshjul.contract.TextId;
import org.arshjul.contract.TextState;
import org.arshjul.contract.Texts;
import org.arshjul.party.Parties;
import org.arshjul.party.PartyId;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.clock.ProgrammeClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The follow-ups of all texts: opened at the reporting dates, reported party by party, compiled, taken note of. */
@Component
@Transactional
public class FollowUps {

    private final FollowUpRepository followUps;
    private final ReportRepository reports;
    private final Commitments commitments;
    private final CompiledReports compiled;
    private final Texts texts;
    private final Parties parties;
    private final FollowUpProcess process;
    private final ApplicationEventPublisher events;
    private final ProgrammeClock clock;

    FollowUps(
            FollowUpRepository followUps,
            ReportRepository reports,
            Commitments commitments,
            CompiledReports compiled,
            Texts texts,
            Parties parties,
            FollowUpProcess process,
            ApplicationEventPublisher events,
            ProgrammeClock clock) {
        this.followUps = followUps;
        this.reports = reports;
        this.commitments = commitments;
        this.compiled = compiled;
        this.texts = texts;
        this.parties = parties;
        this.process = process;
        this.events = events;
        this.clock = clock;
    }

    /** Opens the follow-up of an agreed text in force; it is no fault if it is open already. Refuses any other text. */
    public void open(FollowUpId id) {
        TextState state = texts.get(id.text()).state();
        if (state != TextState.AGREED) {
            throw Refusal.conflict("followUp.textNotAgreed", id.text(), state.id());
        }
        if (followUps.open(id, clock.instant())) {
            // What is followed up is what was signed, even if the news of it has not come through yet.
            commitments.synchronise(id.text());
            commitments.promised(id.text());
            events.publishEvent(new ReportDue(id, reportingParties(id)));
            process.opened(id);
        }
    }

    /** That follow-up; refuses an unknown one. */
    @Transactional(readOnly = true)
    public FollowUp get(FollowUpId id) {
        return followUps.find(id).orElseThrow(() -> Refusal.notFound("followUp.unknown", id));
    }

    /** The year's texts whose follow-up was opened in that period. */
    @Transactional(readOnly = true)
    public Set<TextId> opened(int year, Period period) {
        return followUps.opened(year, period);
    }

    /** Whether every follow-up of that year's texts in that period has ended. */
    @Transactional(readOnly = true)
    public boolean allConcluded(int year, Period period) {
        return followUps.running(year, period) == 0;
    }

    /** The follow-ups of that text in the order in which they were opened. */
    @Transactional(readOnly = true)
    public List<FollowUp> of(TextId text) {
        return followUps.of(text);
    }

    /** The latest report on each commitment in that follow-up, in the order of the text. */
    @Transactional(readOnly = true)
    public List<ProgressReport> reports(FollowUpId id) {
        return reports.of(id);
    }

    /** The parties that have commitments in force to report on, in the order of the text. */
    @Transactional(readOnly = true)
    public List<PartyId> reportingParties(FollowUpId id) {
        return commitments.inForce(id.text()).stream()
                .map(Commitment::party)
                .distinct()
                .toList();
    }

    /**
     * Takes in a party's reports on all its commitments; all must fit, or none counts. What is reported as dropped stands
     * no longer.
     *
     * @throws Refusal for a party that is not asked, a commitment that is left out, sent twice or not the party's, an
     *     answer out of bounds, or when the follow-up is compiled already
     */
    public void report(FollowUpId id, PartyId party, List<NewReport> answers) {
        FollowUp followUp = existing(id);
        followUp.ended().ifPresent(ended -> {
            throw ended(id, ended);
        });
        followUp.expectReporting();
        List<Standing> asked = commitments.asked(id.text(), party);
        if (asked.isEmpty()) {
            throw Refusal.forbidden("report.notAsked", party, id);
        }
        ReportSheet sheet = ReportSheet.of(asked);
        Instant now = clock.instant();
        for (NewReport answer : sheet.filled(answers)) {
            reports.insert(new ProgressReport(
                    id,
                    answer.commitment(),
                    party,
                    answer.status(),
                    answer.progress(),
                    answer.done(),
                    answer.hinders(),
                    answer.indicator(),
                    answer.value(),
                    answer.evidence(),
                    Actor.name(),
                    now));
            if (answer.status() == ReportStatus.DROPPED) {
                commitments.givenUp(answer.commitment(), answer.hinders());
            }
            events.publishEvent(
                    new ProgressReported(id, answer.commitment(), party, answer.status(), answer.progress()));
        }
    }

    /** The coordinator goes on without that party's report. */
    public void goOnWithout(FollowUpId id, PartyId party) {
        change(id, followUp -> followUp.goOnWithout(party));
    }

    /**
     * The reports are compiled: the text and what it counts are fixed.
     *
     * @throws Refusal as {@link CompiledReports#compile} does
     */
    public void compile(FollowUpId id, String summary) {
        change(id, followUp -> followUp.compile(note(summary)));
        compiled.compile(ReportId.of(id), summary);
        events.publishEvent(new FollowUpCompiled(id));
    }

    /**
     * The board, or the steering group, takes note of the compiled report or sends it back with questions.
     *
     * @return whether it is sent back
     * @throws Refusal as {@link CompiledReports#receive} does
     */
    public boolean receive(FollowUpId id, Reception reception) {
        boolean sentBack = compiled.receive(ReportId.of(id), reception);
        if (sentBack) {
            change(id, FollowUp::sendBack);
        } else {
            change(id, followUp -> followUp.takeNote(note(reception.remark())));
            events.publishEvent(new FollowUpNoted(id, reception.remark()));
        }
        return sentBack;
    }

    /** The follow-up is done. */
    public void conclude(FollowUpId id) {
        change(id, FollowUp::conclude);
        events.publishEvent(new FollowUpConcluded(id));
    }

    /** Ends the follow-up before its time; it is no fault if it has ended already. */
    public void cancel(FollowUpId id, String reason) {
        FollowUp followUp = existing(id);
        if (followUp.cancel(note(reason))) {
            followUps.update(followUp);
            events.publishEvent(new FollowUpCancelled(id, reason));
            process.cancelled(id);
        }
    }

    /** The municipality takes no part any more: what runs on its text ends, and what was reported stays. */
    public void partyLeft(TextId text, String reason) {
        followUps.of(text).forEach(followUp -> cancel(followUp.id(), reason));
    }

    /** What to say to those who answer a follow-up that was ended before its time; none for any other. */
    @Transactional(readOnly = true)
    public Optional<Refusal> ended(FollowUpId id) {
        return get(id).ended().map(ended -> ended(id, ended));
    }

    /** What to say to a party whose report comes after the follow-up went on without it; none for any other. */
    @Transactional(readOnly = true)
    public Optional<Refusal> wentOn(FollowUpId id, PartyId party) {
        FollowUp followUp = get(id);
        return followUp.without().contains(party)
                ? Optional.of(Refusal.conflict("report.wentOn", id))
                : Optional.empty();
    }

    private Refusal ended(FollowUpId id, Note ended) {
        String party = id.text().shared()
                ? id.text().toString()
                : parties.get(new PartyId(id.text().part())).fullName();
        return Refusal.conflict(
                "followUp.ended",
                party,
                String.valueOf(id.text().year()),
                LocalDate.ofInstant(ended.at(), ProgrammeClock.STOCKHOLM),
                ended.text());
    }

    private void change(FollowUpId id, Consumer<FollowUp> step) {
        FollowUp followUp = existing(id);
        step.accept(followUp);
        followUps.update(followUp);
    }

    private FollowUp existing(FollowUpId id) {
        return followUps.findForUpdate(id).orElseThrow(() -> Refusal.notFound("followUp.unknown", id));
    }

    private Note note(String text) {
        return new Note(text, Actor.name(), clock.instant());
    }
}
