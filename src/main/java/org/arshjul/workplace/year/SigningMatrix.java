package org.arshjul.workplace.year;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.arshjul.contract.Stage;
import org.arshjul.party.PartyId;
import org.arshjul.signing.SigningStanding;
import org.arshjul.signing.SigningStanding.Given;
import org.arshjul.workplace.Names;

/** Contracts by parties: what became of each signature of a year. Contracts that were signed elsewhere do not stand in it. */
record SigningMatrix(Totals totals, List<Column> columns, List<Row> rows, List<LeftOut> leftOut) {

    /** What became of one party's signature on one contract. */
    public enum State {
        IN_FILE("inFile"),
        WAITS("waits"),
        PAPER("paper"),
        MISSING("missing"),
        NOT_YET("notYet"),
        DECLINED("declined"),
        LEFT_OUT("leftOut"),
        NO_PARTY("noParty");

        private final String id;

        State(String id) {
            this.id = id;
        }

        /** As in the names of texts and styles. */
        public String id() {
            return id;
        }

        boolean given() {
            return compareTo(PAPER) <= 0;
        }
    }

    /** A party that signs all contracts; {@code municipality} for the column of those who sign one each. */
    public record Column(String id, int given, int expected) {}

    /**
     * A contract.
     *
     * @param states in the order of the columns
     * @param stuck whether it waits for a decision
     */
    public record Row(
            String municipality,
            String name,
            Stage stage,
            List<State> states,
            int given,
            int expected,
            boolean stuck) {}

    /** A contract that goes on without these parties. */
    public record LeftOut(String contract, String name, List<String> parties) {}

    /**
     * All signatures of the year.
     *
     * @param expected given ones, and those that are still to be given
     * @param waitsSince since when the one that waits longest waits to be set into its file; null when none does
     * @param concluded contracts that all have signed
     */
    public record Totals(
            int given,
            int expected,
            int inFile,
            int waits,
            int paper,
            Instant waitsSince,
            int concluded,
            int contracts) {

        public int missing() {
            return expected - given;
        }
    }

    /** The column of the municipalities. */
    private static final String MUNICIPALITY = "municipality";

    /** @param stuck the business keys of the contracts that wait for a decision */
    static SigningMatrix of(List<SigningStanding> year, Set<String> stuck, Names names) {
        List<SigningStanding> all =
                year.stream().filter(one -> !signedElsewhere(one)).toList();
        List<String> columns = columns(all);
        List<Row> rows = all.stream()
                .map(one -> row(one, columns, stuck, names))
                .sorted(Comparator.comparingInt(SigningMatrix::rank).thenComparing(Row::name, Names.SWEDISH_ALPHABET))
                .toList();
        return new SigningMatrix(totals(all, rows), counted(columns, rows), rows, leftOut(all, names));
    }

    private static boolean signedElsewhere(SigningStanding one) {
        return one.contract().stage().published() && one.given().isEmpty();
    }

    /** The municipality, then the others as they stand in the contracts. */
    private static List<String> columns(List<SigningStanding> all) {
        Set<String> found = new LinkedHashSet<>(List.of(MUNICIPALITY));
        all.forEach(one -> one.contract().parties().stream()
                .filter(party -> !party.equals(one.contract().id().municipality()))
                .forEach(party -> found.add(party.value())));
        return List.copyOf(found);
    }

    private static Row row(SigningStanding one, List<String> columns, Set<String> stuck, Names names) {
        PartyId municipality = one.contract().id().municipality();
        List<State> states = columns.stream()
                .map(column -> column.equals(MUNICIPALITY) ? municipality : new PartyId(column))
                .map(party -> state(one, party))
                .toList();
        return new Row(
                municipality.value(),
                names.party(municipality),
                one.contract().stage(),
                states,
                (int) states.stream().filter(State::given).count(),
                withdrawn(one)
                        ? 0
                        : (int) one.contract().parties().stream()
                                .filter(one::expects)
                                .count(),
                stuck.contains(one.contract().id().toString()));
    }

    private static State state(SigningStanding one, PartyId party) {
        if (!one.contract().parties().contains(party)) {
            return State.NO_PARTY;
        }
        Given given = one.given().get(party);
        if (given != null) {
            return given.inFile() ? State.IN_FILE : given.waits() ? State.WAITS : State.PAPER;
        }
        if (!one.expects(party)) {
            return State.LEFT_OUT;
        }
        if (one.contract().stage() == Stage.DECLINED && one.refusal(party).isPresent()) {
            return State.DECLINED;
        }
        return one.contract().stage() == Stage.SIGNING ? State.MISSING : State.NOT_YET;
    }

    /** What needs somebody stands first, what is done last. */
    private static int rank(Row row) {
        if (row.stuck() || row.stage() == Stage.DECLINED) {
            return 0;
        }
        if (row.stage() == Stage.SIGNING) {
            return 1;
        }
        return row.stage().published() ? 3 : row.stage().concluded() ? 4 : 2;
    }

    private static boolean withdrawn(SigningStanding one) {
        return one.contract().stage().concluded() && !one.contract().stage().published();
    }

    private static List<Column> counted(List<String> columns, List<Row> rows) {
        List<Column> counted = new ArrayList<>();
        for (int place = 0; place < columns.size(); place++) {
            int here = place;
            List<State> states = rows.stream()
                    .filter(row -> row.expected() > 0)
                    .map(row -> row.states().get(here))
                    .toList();
            counted.add(new Column(
                    columns.get(place),
                    (int) states.stream().filter(State::given).count(),
                    (int) states.stream()
                            .filter(state -> state != State.LEFT_OUT && state != State.NO_PARTY)
                            .count()));
        }
        return counted;
    }

    private static Totals totals(List<SigningStanding> all, List<Row> rows) {
        List<Given> given =
                all.stream().flatMap(one -> one.given().values().stream()).toList();
        List<Given> waits = given.stream().filter(Given::waits).toList();
        int inFile = (int) given.stream().filter(Given::inFile).count();
        return new Totals(
                given.size(),
                rows.stream().mapToInt(Row::expected).sum(),
                inFile,
                waits.size(),
                given.size() - inFile - waits.size(),
                waits.stream().map(Given::at).min(Comparator.naturalOrder()).orElse(null),
                (int) rows.stream().filter(row -> row.stage().published()).count(),
                (int) rows.stream().filter(row -> row.expected() > 0).count());
    }

    private static List<LeftOut> leftOut(List<SigningStanding> all, Names names) {
        return all.stream()
                .map(one -> new LeftOut(
                        one.contract().id().toString(),
                        names.party(one.contract().id().municipality()),
                        one.leftOut().stream().map(names::party).toList()))
                .filter(one -> !one.parties().isEmpty())
                .sorted(Comparator.comparing(LeftOut::name, Names.SWEDISH_ALPHABET))
                .toList();
    }
}
