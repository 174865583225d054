package org.arshjul.stories;

import static org.arshjul.stories.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arshjul.audit.Audit;
import org.arshjul.contract.CommitmentList;
import org.arshjul.contract.Contract;
import org.arshjul.contract.ContractId;
import org.arshjul.contract.Section;
import org.arshjul.contract.Stage;
import org.arshjul.contract.TextId;
import org.arshjul.cycle.CycleState;
import org.arshjul.cycle.Mergers;
import org.arshjul.cycle.calendar.WorkingDays;
import org.arshjul.party.PartyId;
import org.arshjul.platform.calendar.Milestone;
import org.arshjul.platform.task.HumanTask;
import org.arshjul.signing.PaperSignatures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * The programme from its first contracts in 2020 until 2027, played by people who do what is asked of them: agencies and
 * municipalities come, go and merge, and each year is followed up while the next one is drafted. Contracts are signed on
 * paper at the ceremony, three of the last year's electronically.
 */
@Stories
@TestPropertySource(
        locations = "/stories/history.properties",
        properties = "spring.datasource.url=jdbc:h2:mem:history;DB_CLOSE_DELAY=-1")
class HistoryTest {

    private static final String KEPT = "Fastställa utsläppstak för varje nämnd och bolag.";
    private static final String TWO = "Anställa två energirådgivare för hushåll och mindre företag.";
    private static final String THREE = "Anställa tre energirådgivare för hushåll och mindre företag.";
    private static final String DROPPED = "Införa ett klimatbokslut i årsredovisningen.";
    private static final String ADDED = "Elektrifiera kommunens maskinpark.";
    private static final String SECTION = "3.3";

    private static final Set<String> ELECTRONICALLY = Set.of("2027/lund", "2027/stockholm", "2027/mariestad");

    private static final byte[] SCAN = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    Product product;

    @Autowired
    Mergers mergers;

    @Autowired
    PaperSignatures paper;

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient database;

    private Willing people;
    private Records records;

    @Test
    void eight_years_of_joining_leaving_and_merging_keep_lineages_and_sums_right() {
        people = new Willing(product);
        records = new Records(database);

        begins(2020);
        written(2020);
        signed(2020, 9, 6);

        begins(2021, "ostersund");
        followedUpBesideTheNext(2020);
        written(2021);
        joinsLate(2021, "ostersund");
        signed(2021, 23, 7);

        begins(2022);
        followedUpBesideTheNext(2021);
        revised(2022, "lund", TWO, THREE);
        written(2022);
        signed(2022, 23, 8);

        begins(2023);
        followedUpBesideTheNext(2022);
        revised(2023, "lund", DROPPED, null);
        written(2023);
        leavesInReview(2023, "mariestad");
        signedButFor(2023, "boras", 22, 8);

        begins(2024);
        leavesWhileItReports(2023, "nacka");
        followedUpBesideTheNext(2023);
        revised(2024, "lund", null, ADDED);
        written(2024);
        signed(2024, 21, 8);

        merge(2025, "jarfalla", "stockholm");
        begins(2025);
        followedUpBesideTheNext(2024);
        written(2025);
        signed(2025, 20, 8);

        begins(2026);
        comesBack(2026, "mariestad");
        followedUpBesideTheNext(2025);
        written(2026);
        signed(2026, 21, 8);

        begins(2027);
        followedUpBesideTheNext(2026);
        written(2027);
        signed(2027, 21, 8);
    }

    /** The coordinator starts and plans the year as it is proposed, but for those. */
    private void begins(int year, String... without) {
        product.itIs(LocalDate.of(year, 3, 2));
        Year that = new Year(product, year).started();
        List<String> members = product.cycles.municipalities(year).stream()
                .map(PartyId::value)
                .filter(party -> !List.of(without).contains(party))
                .toList();
        that.answer("PlanRevision", Map.of("municipalities", members));
        assertThat(that.state()).isEqualTo(CycleState.DRAFTING);
    }

    /** Texts are drafted and agreed; those that are new say what they promise. */
    private void written(int year) {
        product.itIs(day(year, Milestone.DRAFTS_DUE).minusDays(7));
        draft(year);
        product.itIs(day(year, Milestone.REVIEW_DUE).minusDays(7));
        agree(year);
    }

    private void draft(int year) {
        product.answerAll(people.open(year, "ReviseSections"), task -> {
            TextId id = TextId.of(task.subject());
            return product.texts.get(id).basedOn().isEmpty() ? firstPromises(id, task.concerns()) : Map.of();
        });
        people.answer(year, "ConfirmDraft");
    }

    private void agree(int year) {
        people.answer(year, "GiveOpinion");
        assertThat(product.texts.ofYear(year))
                .allMatch(text -> Set.of("AGREED", "CANCELLED")
                        .contains(product.texts.get(text).state().name()));
    }

    private Map<String, Object> firstPromises(TextId id, String owner) {
        Section section =
                product.texts.get(id).section(!id.shared() ? SECTION : owner.equals("agencies") ? "5.1" : "4.1");
        List<String> promises = new ArrayList<>(List.of(KEPT, TWO));
        if (id.part().equals("lund")) {
            promises.add(DROPPED);
        }
        String body = CommitmentList.lead(section.owner(), id.year() + 1) + "\n\n- " + String.join("\n- ", promises);
        return Map.of("sections", List.of(TextStory.revision(section, body)));
    }

    /** A municipality words one of its commitments otherwise, strikes it for a reason, or makes one more. */
    private void revised(int year, String municipality, String from, String to) {
        TextId id = new TextId(year, municipality);
        Section section = product.texts.get(id).section(SECTION);
        String body = from == null
                ? section.body() + "\n- " + to
                : section.body().replace(to == null ? "- " + from : from, to == null ? "" : to);
        assertThat(body).isNotEqualTo(section.body());
        product.answer(
                product.task("ReviseSections", id.toString(), "municipality"),
                Map.of("sections", List.of(TextStory.revision(section, body))));
        if (to == null) {
            String struck = product.commitments.of(id).stream()
                    .filter(one -> one.wording().equals(from))
                    .findFirst()
                    .orElseThrow()
                    .id();
            product.as(municipality + ".contact", String.valueOf(year), () -> {
                product.commitments.explainStrike(struck, "Ingår i årsredovisningen.");
                return null;
            });
        }
    }

    /** The year before is followed up and closed, while the texts of the next one are with their owners. */
    private void followedUpBesideTheNext(int year) {
        if (people.open(year, "ReportCommitments").isEmpty()) {
            new Year(product, year).reportingOpens();
        }
        assertThat(people.open(year, "ReportCommitments")).isNotEmpty();
        assertThat(people.open(year + 1, "ReviseSections")).isNotEmpty();
        movesAloneThan(year, year + 1);
        followedUp(year);
        new Year(product, year).reportingOpens();
        assertThat(people.open(year + 1, "ReviseSections")).isNotEmpty();
        followedUp(year);
        people.answer(year, "CompileNationalReport");
        people.answer(year, "TakeNote");
        people.answer(year, "CloseRevision");
        assertThat(product.cycles.get(year).state()).isEqualTo(CycleState.CLOSED);
        assertThat(new Year(product, year).running()).isEmpty();
        records.agreeWith(product.commitments, product.reports, year);
    }

    private void followedUp(int year) {
        people.answer(year, "ReportCommitments");
        people.answer(year, "CompileReport");
        people.answer(year, "TakeNoteOfReport");
    }

    /** A date that moves in one of two years moves the tasks of that year only. */
    private void movesAloneThan(int one, int other) {
        Map<String, ?> before = new Year(product, other).dueDates();
        LocalDate report = day(one, Milestone.HALF_YEAR_REPORT);
        LocalDate later = WorkingDays.sweden().plusWorkingDays(report, 3);

        new Year(product, one).coordinator(() -> product.cycles.move(one, Milestone.HALF_YEAR_REPORT, later));

        assertThat(people.open(one, "ReportCommitments"))
                .extracting(task -> Product.day(task.dueAt()))
                .containsOnly(later);
        assertThat(new Year(product, other).dueDates()).isEqualTo(before);
    }

    private void joinsLate(int year, String municipality) {
        new Year(product, year)
                .coordinator(() -> product.memberships.join(year, new PartyId(municipality), "Ansökan.", "VC 21"));
        draft(year);
        agree(year);
    }

    private void leavesInReview(int year, String municipality) {
        new Year(product, year)
                .coordinator(() -> product.memberships.leave(year, new PartyId(municipality), "Nej.", "KS 23"));
        assertThat(product.contracts
                        .get(new ContractId(year, new PartyId(municipality)))
                        .stage())
                .isEqualTo(Stage.WITHDRAWN);
    }

    /** It leaves the contract in force and the next revision; nobody can report for it any more. */
    private void leavesWhileItReports(int year, String municipality) {
        PartyId party = new PartyId(municipality);
        new Year(product, year).reportingOpens();
        HumanTask report =
                product.task("ReportCommitments", "%d/%s/half-year".formatted(year, municipality), municipality);
        for (int left : List.of(year, year + 1)) {
            new Year(product, left)
                    .coordinator(() -> product.memberships.leave(left, party, "Vi prioriterar annat.", "KS 24"));
        }

        assertThat(refusal(() -> product.answer(report, Map.of("reports", List.of()))))
                .startsWith("followUp.ended[Nacka kommun, %d, %s".formatted(year, Product.day(product.now())));
        assertThat(product.tasks.openIn(year + "/" + municipality)).isEmpty();
        assertThat(product.contracts.get(new ContractId(year, party)).stage()).isEqualTo(Stage.EXPIRED);
    }

    private void comesBack(int year, String municipality) {
        new Year(product, year)
                .coordinator(() -> product.memberships.join(year, new PartyId(municipality), "Ja igen.", "KS 26"));
        assertThat(product.texts.get(new TextId(year, municipality)).basedOn())
                .contains(new TextId(2022, municipality));
    }

    /** Decided in January, before the year is started. */
    private void merge(int year, String party, String successor) {
        product.itIs(LocalDate.of(year, 1, 15));
        Mergers.Merging meaning = product.as(
                Year.COORDINATOR,
                String.valueOf(year),
                () -> mergers.merging(new PartyId(party), new PartyId(successor)));
        assertThat(meaning.fromYear()).isEqualTo(year);
        assertThat(meaning.bases()).containsExactly(new TextId(year - 1, successor), new TextId(year - 1, party));
        assertThat(meaning.takenOver()).hasSize(2);
        new Year(product, year)
                .coordinator(() -> mergers.merge(
                        new PartyId(party), new PartyId(successor), "Kommunerna går samman.", "Fi2024/1"));
    }

    private void signed(int year, int contracts, int parties) {
        mandated(year);
        signNow(year, Set.of());
        inForce(year, contracts, parties);
    }

    /** One contract is late: the year goes on without it, and it is signed alone in January. */
    private void signedButFor(int year, String late, int contracts, int parties) {
        mandated(year);
        signNow(year, Set.of(late));
        Year that = new Year(product, year);
        assertThat(that.state()).isEqualTo(CycleState.SIGNING);
        that.passes("ContractsDue");
        that.answer("DecideOnLateContracts", Year.decision("proceed"));
        assertThat(that.state()).isEqualTo(CycleState.IN_FORCE);
        product.itIs(LocalDate.of(year + 1, 1, 15));
        product.settle(that.id);
        signNow(year, Set.of());
        inForce(year, contracts, parties);
    }

    private void mandated(int year) {
        product.itIs(day(year, Milestone.BOARD_DECISION));
        people.answer(year, "RecordMandate");
        new Year(product, year).signingDay();
    }

    private void signNow(int year, Set<String> without) {
        if (year == 2027) {
            product.answerAll(
                    people.open(year, "SignContract").stream()
                            .filter(task -> ELECTRONICALLY.contains(task.subject()))
                            .toList(),
                    people::answerTo);
        }
        LocalDate today = Product.day(product.now());
        for (Contract contract : product.contracts.ofYear(year)) {
            String municipality = contract.id().municipality().value();
            if (contract.stage() == Stage.SIGNING && !without.contains(municipality)) {
                product.actAs(
                        municipality + ".registrar",
                        () -> paper.record(
                                contract.id(),
                                Set.copyOf(contract.parties()),
                                Set.of(),
                                today,
                                product.signings
                                        .get(contract.id())
                                        .document()
                                        .orElseThrow()
                                        .digest(),
                                "underskrifter.pdf",
                                SCAN));
            }
        }
        product.settle(String.valueOf(year));
    }

    /** What the year must look like when its contracts are in force, and all that came before. */
    private void inForce(int year, int contracts, int parties) {
        assertThat(product.cycles.get(year).state()).isEqualTo(CycleState.IN_FORCE);
        records.signed(year, contracts, parties);
        lineagesUntil(year);
        product.actAs("auditor", () -> assertThat(audit.verify().intact()).isTrue());
    }

    private void lineagesUntil(int year) {
        records.promised("lund", 2020, KEPT, years(2020, year, "lund", KEPT));
        Map<String, String> advisers = years(2020, Math.min(year, 2021), "lund", TWO);
        advisers.putAll(years(2022, year, "lund", THREE));
        records.promised("lund", 2020, TWO, advisers);
        records.promised("lund", 2020, DROPPED, years(2020, Math.min(year, 2022), "lund", DROPPED));
        if (year >= 2024) {
            records.promised("lund", 2024, ADDED, years(2024, year, "lund", ADDED));
        }
        records.promised("shared", 2020, KEPT, years(2020, year, "shared", KEPT));
        Map<String, String> merged = years(2020, Math.min(year, 2024), "jarfalla", KEPT);
        merged.putAll(years(2025, year, "stockholm", KEPT));
        records.promised("jarfalla", 2020, KEPT, merged);
        records.promised("stockholm", 2020, KEPT, years(2020, year, "stockholm", KEPT));
        if (year >= 2021) {
            Map<String, String> back = years(2021, Math.min(year, 2022), "mariestad", KEPT);
            back.putAll(years(2026, year, "mariestad", KEPT));
            records.promised("mariestad", 2021, KEPT, back);
            records.promised("nacka", 2021, KEPT, years(2021, Math.min(year, 2023), "nacka", KEPT));
        }
    }

    /** The wording that stands in the municipality's text of each of these years, by the text. */
    private static Map<String, String> years(int first, int last, String part, String wording) {
        return Stream.iterate(first, year -> year <= last, year -> year + 1)
                .collect(Collectors.toMap(year -> year + "/" + part, year -> wording, (a, b) -> a, TreeMap::new));
    }

    private LocalDate day(int year, Milestone milestone) {
        return product.cycles.get(year).milestones().get(milestone);
    }
}
