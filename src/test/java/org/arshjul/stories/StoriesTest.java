package org.arshjul.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.arshjul.cycle.CycleState;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Stories
class StoriesTest {
    @Autowired
    Story story;

    @Test
    void a_whole_year() {
        Year year = story.inForce();
        year.followedUp("half-year");
        year.followedUp("year-end");
        year.answer("CompileNationalReport", java.util.Map.of("note", "Bra."));
        year.answer("TakeNote", java.util.Map.of());
        year.answer("CloseRevision", java.util.Map.of());
        assertThat(year.state()).isEqualTo(CycleState.CLOSED);
        assertThat(year.running()).isEmpty();
    }
}
