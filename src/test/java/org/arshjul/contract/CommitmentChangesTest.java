package org.arshjul.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.arshjul.contract.CommitmentChanges.Item;
import org.arshjul.contract.CommitmentChanges.Kind;
import org.arshjul.document.RedlineWords;
import org.junit.jupiter.api.Test;

class CommitmentChangesTest {

    private final List<Section> before = new ArrayList<>();
    private final List<Section> after = new ArrayList<>();

    @Test
    void each_commitment_is_followed_to_where_it_stands_and_the_rest_is_new_or_dropped() {
        RenumberedYear.add(before, "3.3", "3.3", "Organisation", """
                Under 2026 avser kommunen att:

                - Utse en chef för klimatet i varje förvaltning.
                - Utbilda alla förtroendevalda i nämnderna.
                - Flytta räkenskaperna till en öppen webbplats.
                - Sluta med papper.
                """);
        RenumberedYear.add(before, "3.9", "3.9", "Mobilitet", "Under 2026 avser kommunen att:\n\n- Bygga en bro.");
        RenumberedYear.add(after, "3.3", "3.3", "Organisation", """
                Under 2027 avser kommunen att:

                - Utbilda alla förtroendevalda i nämnderna.
                - Utse två chefer för klimatet i varje förvaltning.
                - Plantera tusen träd.
                """);
        RenumberedYear.add(after, "3.9", "3.10", "Mobilitet", """
                Under 2027 avser kommunen att:

                - Bygga en bro.
                - Flytta räkenskaperna till en öppen webbplats.
                """);

        CommitmentChanges changes = changes();

        assertThat(changes.items())
                .extracting(item -> item.kind() + " " + item.section().number() + " " + item.wording())
                .containsExactly(
                        "UNCHANGED 3.3 Utbilda alla förtroendevalda i nämnderna.",
                        "REWORDED 3.3 Utse två chefer för klimatet i varje förvaltning.",
                        "NEW 3.3 Plantera tusen träd.",
                        "UNCHANGED 3.10 Bygga en bro.",
                        "MOVED 3.10 Flytta räkenskaperna till en öppen webbplats.",
                        "DROPPED 3.3 Sluta med papper.");
        assertThat(changes.changed()).extracting(Item::kind).doesNotContain(Kind.UNCHANGED);
        assertThat(changes.count(Kind.UNCHANGED)).isEqualTo(2);
        assertThat(changes.changed().get(0).redline().toLine(RedlineWords.SWEDISH))
                .contains("två chefer</ins>");
    }

    @Test
    void two_equal_commitments_are_two() {
        RenumberedYear.add(
                before, "1", "1", "Ett", "Under 2026 avser kommunen att:\n\n- Bygga en bro.\n- Bygga en bro.");
        RenumberedYear.add(after, "1", "1", "Ett", "Under 2026 avser kommunen att:\n\n- Bygga en bro.");

        assertThat(changes().items()).extracting(Item::kind).containsExactly(Kind.UNCHANGED, Kind.DROPPED);
    }

    @Test
    void what_the_years_know_of_a_commitment_counts_before_its_words() {
        RenumberedYear.add(
                before,
                "1",
                "1",
                "Ett",
                "Under 2026 avser kommunen att:\n\n- Bygga en bro.\n- Plantera träd.\n- Måla plank.\n- Måla staket.");
        RenumberedYear.add(
                after,
                "1",
                "1",
                "Ett",
                "Under 2026 avser kommunen att:\n\n- Förbinda stränderna.\n- Sköta träden.\n- Plantera ekar.\n- Måla plank.");

        CommitmentChanges changes = changes(
                new CommitmentTies.Tie("Bygga en bro.", "Förbinda stränderna.", true),
                new CommitmentTies.Tie("Plantera träd.", "Plantera ekar.", true),
                new CommitmentTies.Tie("Plantera träd.", "Sköta träden.", false),
                new CommitmentTies.Tie("Måla staket.", "Måla plank.", false));

        assertThat(changes.items())
                .extracting(item -> item.kind() + " " + item.wording())
                .containsExactly(
                        "REWORDED Förbinda stränderna.",
                        "SPLIT Sköta träden.",
                        "REWORDED Plantera ekar.",
                        "UNCHANGED Måla plank.",
                        "MERGED Måla staket.");
    }

    private CommitmentChanges changes(CommitmentTies.Tie... ties) {
        return CommitmentChanges.of(
                SectionRedlines.between(SectionMatching.between(before, after, key -> List.of()), before, after),
                CommitmentWordings.usual(),
                List.of(ties));
    }
}
