package org.arshjul.workplace.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TaskFormsTest {

    @Test
    void only_what_a_writer_changed_is_sent() {
        String seen =
                org.arshjul.platform.Digest.of("Mål\n\nRad ett.\nRad två.").hex();
        Typed typed = new Typed(Map.of(
                "key.0", List.of("3.1"),
                "title.0", List.of("Mål"),
                "body.0", List.of("Rad ett.\r\nRad två."),
                "basedOn.0", List.of(seen),
                "key.1", List.of("3.2"),
                "title.1", List.of("Mål"),
                "body.1", List.of("Rad tre."),
                "basedOn.1", List.of(seen)));

        assertThat(SectionsForm.revisions(typed))
                .extracting(SectionsForm.Revision::key)
                .containsExactly("3.2");
    }

    @Test
    void a_box_that_was_unticked_stays_unticked() {
        assertThat(Typed.nothing().ticked("asBefore.0", true)).isTrue();
        assertThat(new Typed(Map.of("status.0", List.of("done"))).ticked("asBefore.0", true))
                .isFalse();
    }
}
