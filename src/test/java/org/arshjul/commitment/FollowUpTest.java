package org.arshjul.commitment;

import static org.arshjul.commitment.Samples.ENKOPING;
import static org.arshjul.commitment.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.arshjul.commitment.FollowUp.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpTest {

    private final FollowUp followUp = new FollowUp(
            FollowUpId.of("2026/enkoping/half-year"), NOON, FollowUpState.REPORTING, Set.of(), null, null, null);

    @Test
    void it_is_reported_compiled_noted_and_concluded_in_that_order() {
        followUp.goOnWithout(ENKOPING);
        assertThatThrownBy(() -> followUp.takeNote(note("Bra"))).hasMessageStartingWith("followUp.state");
        followUp.compile(note("Halva vägen"));
        assertThatThrownBy(followUp::expectReporting).hasMessageStartingWith("followUp.state");
        assertThatThrownBy(followUp::conclude).hasMessageStartingWith("followUp.state");
        followUp.takeNote(note(null));
        followUp.conclude();

        assertThat(followUp.state()).isEqualTo(FollowUpState.CONCLUDED);
        assertThat(followUp.without()).containsExactly(ENKOPING);
        assertThat(followUp.summary()).map(Note::text).hasValue("Halva vägen");
        assertThat(followUp.cancel(note("Kommunen lämnar."))).isFalse();
    }

    @Test
    void one_that_is_sent_back_is_compiled_again() {
        assertThatThrownBy(followUp::sendBack).hasMessageStartingWith("followUp.state");
        followUp.compile(note("Halva vägen"));
        followUp.sendBack();
        assertThatThrownBy(() -> followUp.takeNote(note("Bra"))).hasMessageStartingWith("followUp.state");
        followUp.compile(note("Halva vägen, med svar"));

        assertThat(followUp.state()).isEqualTo(FollowUpState.COMPILED);
        assertThat(followUp.summary()).map(Note::text).hasValue("Halva vägen, med svar");
    }

    @Test
    void an_empty_summary_is_refused() {
        assertThatThrownBy(() -> followUp.compile(note(" "))).hasMessageStartingWith("followUp.summaryMissing");
        assertThat(followUp.state()).isEqualTo(FollowUpState.REPORTING);
    }

    @Test
    void it_is_cancelled_once() {
        assertThat(followUp.cancel(note("Kommunen lämnar."))).isTrue();
        assertThat(followUp.cancel(note("Kommunen lämnar."))).isFalse();
        assertThatThrownBy(followUp::expectReporting).hasMessageStartingWith("followUp.state");
    }

    @Test
    void its_id_is_read_as_it_is_written() {
        assertThat(FollowUpId.of("2026/shared/year-end")).hasToString("2026/shared/year-end");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"half-year", "/half-year", "2026/enkoping", "2026/enkoping/quarter", "enkoping/half-year", ""})
    void another_id_is_refused(String id) {
        assertThatThrownBy(() -> FollowUpId.of(id)).hasMessageContaining("id.malformed");
    }

    private static Note note(String text) {
        return new Note(text, "enkoping.contact", NOON);
    }
}
