package org.arshjul.stories;

import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of the six processes; and, when all have been walked, that no flow node was left out. */
@Stories
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class StoriesTest {

    @Nested
    class Planning extends PlanningStories {}

    @Nested
    class Changing_the_template extends TemplateStories {}

    @Nested
    class Drafting extends DraftingStories {}

    @Nested
    class Reviewing extends ReviewStories {}

    @Nested
    class Deciding extends MandateStories {}

    @Nested
    class Signing extends SigningStories {}

    @Nested
    class The_signing_day extends SigningDayStories {}

    @Nested
    class Proving extends EvidenceStories {}

    @Nested
    class Acts_of_the_coordinator extends ActStories {}

    @Nested
    class Joining_late_and_leaving extends MembershipStories {}

    @Nested
    class Being_away extends AbsenceStories {}

    @Nested
    class When_mail_does_not_arrive extends AddressStories {}

    @Nested
    class When_the_clock_is_wrong extends ClockStories {}

    @Nested
    class Through_the_year extends CycleStories {}

    /** Not a story: looks back on all of them. Runs only together with them. */
    @Nested
    @Order(Integer.MAX_VALUE)
    @TestMethodOrder(MethodOrderer.MethodName.class)
    class When_all_are_told {

        @Autowired
        Coverage coverage;

        @Test
        void every_flow_node_of_every_model_was_passed() {
            coverage.requireWhole();
        }
    }
}
