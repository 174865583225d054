package org.arshjul.commitment;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arshjul.commitment.ReportFigures.Group;
import org.arshjul.contract.RevisionPolicy;
import org.arshjul.contract.YearParties;
import org.arshjul.party.Parties;
import org.arshjul.party.PartyId;
import org.arshjul.party.PartyKind;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.clock.ProgrammeClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The reports of all follow-ups, and the national one of each year: counted from the same records, written around, compiled,
 * sent back with questions or taken note of, and thereby published.
 */
@Component
@Transactional
public class CompiledReports {

    private static final int LONGEST_BODY = 200_000;
    private static final int LONGEST_QUESTION = 2_000;
    private static final int LONGEST_ANSWER = 10_000;
    private static final int MOST_QUESTIONS = 30;

    /** An answer to one question, by the question's id. */
    public record Answer(long question, String answer) {}

    private final CompiledReportRepository compiled;
    private final CommitmentRepository commitments;
    private final ReportRepository reports;
    private final RevisionPolicy policy;
    private final YearParties members;
    private final Parties parties;
    private final ApplicationEventPublisher events;
    private final ProgrammeClock clock;

    CompiledReports(
            CompiledReportRepository compiled,
            CommitmentRepository commitments,
            ReportRepository reports,
            RevisionPolicy policy,
            YearParties members,
            Parties parties,
            ApplicationEventPublisher events,
            ProgrammeClock clock) {
        this.compiled = compiled;
        this.commitments = commitments;
        this.reports = reports;
        this.policy = policy;
        this.members = members;
        this.parties = parties;
        this.events = events;
        this.clock = clock;
    }

    /** What the report would count if it were compiled now. */
    @Transactional(readOnly = true)
    public ReportFigures figures(ReportId id) {
        List<Tally> all = tallies(id);
        List<Tally> now =
                all.stream().filter(tally -> tally.year() == id.year()).toList();
        return new ReportFigures(
                Counts.of(now),
                groups(all, Tally::year, String::valueOf),
                groups(now, tally -> new SectionNumber(tally.section()), SectionNumber::number),
                id.national() ? kinds(now) : List.of(),
                groups(now, tally -> tally.party().value(), Function.identity()),
                id.national() ? List.of() : lines(id));
    }

    private List<Tally> tallies(ReportId id) {
        String texts = id.national() ? "%" : "%/" + id.followUp().text().part();
        return reports.tallies(texts).stream()
                .filter(tally -> tally.year() <= id.year())
                .toList();
    }

    private static <K extends Comparable<K>> List<Group> groups(
            List<Tally> tallies, Function<Tally, K> key, Function<K, String> written) {
        return Counts.by(tallies, key).entrySet().stream()
                .map(one -> new Group(written.apply(one.getKey()), one.getValue()))
                .toList();
    }

    private List<Group> kinds(List<Tally> tallies) {
        Map<PartyId, PartyKind> kinds = new HashMap<>(Map.of(Commitment.AGENCIES, PartyKind.AGENCY));
        parties.inNoOrder().forEach(party -> kinds.put(party.id(), party.kind()));
        return groups(tallies, tally -> kinds.get(tally.party()), PartyKind::name);
    }

    private List<ReportFigures.Line> lines(ReportId id) {
        List<Commitment> promised =
                commitments.everPromised(id.followUp().text().toString());
        Map<String, ProgressReport> latest =
                reports.latest(promised.stream().map(Commitment::id).toList());
        return promised.stream()
                .map(one -> ReportFigures.Line.of(one, latest.get(one.id())))
                .toList();
    }

    /** The last edition of that report, if it was ever compiled. */
    @Transactional(readOnly = true)
    public Optional<CompiledReport> find(ReportId id) {
        return compiled.find(id);
    }

    /** The reports that everybody may read, the newest year first. */
    @Transactional(readOnly = true)
    public List<ReportId> published() {
        return compiled.published();
    }

    /** The file that was published, once it is made. */
    @Transactional(readOnly = true)
    public Optional<byte[]> pdf(ReportId id, int edition) {
        return compiled.pdf(id, edition);
    }

    /** Keeps the file of a published report; it is no fault if there is one, and that one stays. */
    public void keep(ReportId id, int edition, byte[] pdf) {
        compiled.keep(id, edition, pdf);
    }

    /**
     * Compiles a report: fixes its text and what it counts.
     *
     * @throws Refusal for an empty or too long text, a line in double brackets that is no figure, or a report that is
     *     published already
     */
    public void compile(ReportId id, String body) {
        String text = text(body, LONGEST_BODY, () -> Refusal.invalid("report.body.length", id, LONGEST_BODY));
        ReportBody.check(id, text);
        Optional<CompiledReport> before = compiled.find(id);
        before.filter(CompiledReport::published).ifPresent(published -> {
            throw Refusal.conflict("report.published", id);
        });
        compiled.insert(new CompiledReport(
                id,
                before.map(CompiledReport::edition).orElse(0) + 1,
                text,
                figures(id),
                Actor.name(),
                clock.instant(),
                null));
    }

    /**
     * A board, or the steering group, takes note of the report, which publishes it, or sends it back with questions.
     *
     * @return whether it is sent back
     * @throws Refusal for questions without sending back and the other way round, a question that is empty or too long, or
     *     for a party that has no part in the report
     */
    public boolean receive(ReportId id, Reception reception) {
        CompiledReport report = compiled.find(id).orElseThrow(() -> Refusal.notFound("report.notCompiled", id));
        if (!reception.sendsBack()) {
            if (!reception.asked().isEmpty()) {
                throw Refusal.invalid("report.question.noted", reception.asked().size());
            }
            compiled.publish(report, clock.instant());
            events.publishEvent(new ReportPublished(id, report.edition()));
            return false;
        }
        sendBack(report, reception.asked());
        return true;
    }

    private void sendBack(CompiledReport report, List<Reception.Question> questions) {
        if (questions.isEmpty() || questions.size() > MOST_QUESTIONS) {
            throw Refusal.invalid("report.question.count", MOST_QUESTIONS);
        }
        List<PartyId> addressees = addressees(report.id());
        Set<PartyId> asked = new LinkedHashSet<>();
        for (Reception.Question question : questions) {
            PartyId party = addressees.stream()
                    .filter(one -> one.value().equals(question.party()))
                    .findFirst()
                    .orElseThrow(() -> Refusal.invalid(
                            "report.question.party",
                            String.valueOf(question.party()),
                            addressees.stream().map(PartyId::value).collect(Collectors.joining(", "))));
            String text = text(
                    question.question(),
                    LONGEST_QUESTION,
                    () -> Refusal.invalid("report.question.length", LONGEST_QUESTION));
            compiled.ask(report, party, text, Actor.name(), clock.instant());
            asked.add(party);
        }
        events.publishEvent(new ReportSentBack(report.id(), List.copyOf(asked)));
    }

    /** Who can be asked about that report: who has commitments in it, and who compiles it. */
    @Transactional(readOnly = true)
    public List<PartyId> addressees(ReportId id) {
        Stream<PartyId> compilers = id.national()
                ? members.ofKind(id.year(), PartyKind.PROGRAMME).stream()
                : policy.leads(id.followUp().text()).stream();
        String texts = id.national() ? id.year() + "/%" : id.followUp().text().toString();
        Stream<PartyId> promisors = reports.tallies(texts).stream().map(Tally::party);
        return Stream.concat(compilers, promisors).distinct().sorted().toList();
    }

    /** All that was ever asked about that report, in order. */
    @Transactional(readOnly = true)
    public List<ReportQuestion> questions(ReportId id) {
        return compiled.questions(id);
    }

    /** What that party is to answer about that report, in order. */
    @Transactional(readOnly = true)
    public List<ReportQuestion> open(ReportId id, PartyId party) {
        return compiled.questions(id).stream()
                .filter(question -> question.open() && question.party().equals(party))
                .toList();
    }

    /** The parties that have not answered yet. */
    @Transactional(readOnly = true)
    public List<PartyId> awaited(ReportId id) {
        return compiled.questions(id).stream()
                .filter(ReportQuestion::open)
                .map(ReportQuestion::party)
                .distinct()
                .toList();
    }

    /**
     * A party answers all that it is asked about that report.
     *
     * @throws Refusal for an answer that is missing, empty or too long, or to what the party is not asked
     */
    public void answer(ReportId id, PartyId party, List<Answer> answers) {
        Map<Long, ReportQuestion> open = open(id, party).stream()
                .collect(Collectors.toMap(
                        ReportQuestion::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        for (Answer answer : answers) {
            ReportQuestion question = open.remove(answer.question());
            if (question == null) {
                throw Refusal.invalid("report.answer.notAsked", String.valueOf(answer.question()), party, id);
            }
            String text = text(
                    answer.answer(),
                    LONGEST_ANSWER,
                    () -> Refusal.invalid("report.answer.length", question.question(), LONGEST_ANSWER));
            compiled.answer(question.id(), text, Actor.name(), clock.instant());
        }
        if (!open.isEmpty()) {
            throw Refusal.invalid(
                    "report.answer.missing",
                    open.values().stream().map(ReportQuestion::question).collect(Collectors.joining("; ")));
        }
        events.publishEvent(new ReportQuestionsAnswered(id, party));
    }

    /** What was typed, without blanks around it; refused when nothing is left, or too much. */
    private static String text(String typed, int longest, Supplier<Refusal> refusal) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty() || text.length() > longest) {
            throw refusal.get();
        }
        return text;
    }
}
