package org.arshjul.workplace.year;

import java.util.Arrays;
import java.util.List;
import org.arshjul.contract.Stage;

/**
 * How far a contract has come on its way through the year.
 *
 * @param at the step on which it stands; null when it has left the way
 * @param halted whether somebody has to decide before it can go on
 */
record Journey(Step at, boolean halted) {

    /** The steps of the way, in order. */
    public enum Step {
        DRAFT("draft"),
        REVIEW("review"),
        MANDATE("mandate"),
        FROZEN("frozen"),
        SIGNING("signing"),
        IN_FORCE("inForce"),
        FOLLOW_UP("followUp");

        private final String id;

        Step(String id) {
            this.id = id;
        }

        /** As in addresses and in the names of texts. */
        public String id() {
            return id;
        }
    }

    /** One step as it is drawn: {@code done}, {@code now}, {@code halted} or {@code ahead}. */
    public record Mark(Step step, String state) {}

    /** The way of a contract in that stage; follow-up begins with the first report that is asked for. */
    static Journey of(Stage stage, boolean followedUp) {
        return switch (stage) {
            case DRAFTING -> new Journey(Step.DRAFT, false);
            case REVIEW, REWORK, AGREED -> new Journey(Step.REVIEW, false);
            case MANDATE -> new Journey(Step.MANDATE, false);
            case FROZEN -> new Journey(Step.FROZEN, false);
            case SIGNING -> new Journey(Step.SIGNING, false);
            case DECLINED -> new Journey(Step.SIGNING, true);
            case IN_FORCE -> new Journey(followedUp ? Step.FOLLOW_UP : Step.IN_FORCE, false);
            case EXPIRED -> new Journey(Step.FOLLOW_UP, false);
            case WITHDRAWN, CANCELLED -> new Journey(null, true);
        };
    }

    /** The number of the step, from 1; 0 when it has left the way. */
    public int number() {
        return at == null ? 0 : at.ordinal() + 1;
    }

    public List<Mark> marks() {
        return Arrays.stream(Step.values())
                .map(step -> new Mark(step, state(step)))
                .toList();
    }

    private String state(Step step) {
        if (at == null || step.compareTo(at) > 0) {
            return "ahead";
        }
        if (step == at) {
            return halted ? "halted" : "now";
        }
        return "done";
    }
}
