package org.arshjul.commitment;

import static org.arshjul.commitment.Samples.commitment;
import static org.arshjul.commitment.Samples.wording;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.arshjul.contract.CommitmentWordings;
import org.junit.jupiter.api.Test;

class WordingMatchTest {

    private final Commitment trees = commitment(1, "3.3", "Plantera hundra träd längs Storgatan.");
    private final Commitment bikes = commitment(2, "3.3", "Bygga cykelväg till skolan.");
    private final Commitment sameTrees = commitment(3, "3.9", "Plantera hundra träd längs Storgatan.");

    @Test
    void an_equal_wording_of_the_same_section_comes_first() {
        Wording trees39 = wording("3.9", 1, trees.wording());
        Wording trees33 = wording("3.3", 2, trees.wording());

        assertThat(WordingMatch.of(List.of(trees39, trees33), List.of(trees, bikes, sameTrees)))
                .containsOnly(
                        org.assertj.core.api.Assertions.entry(trees39, sameTrees),
                        org.assertj.core.api.Assertions.entry(trees33, trees));
    }

    @Test
    void a_wording_that_moved_to_another_section_is_known_again() {
        Wording moved = wording("3.8", 1, bikes.wording());

        assertThat(WordingMatch.of(List.of(moved), List.of(trees, bikes))).containsEntry(moved, bikes);
    }

    @Test
    void a_changed_wording_is_known_by_its_words_in_its_own_section_only() {
        Wording changed = wording("3.3", 1, "Plantera tvåhundra träd längs Storgatan.");
        Wording elsewhere = wording("3.8", 2, "Plantera femtio träd längs Storgatan.");

        assertThat(WordingMatch.of(List.of(changed, elsewhere), List.of(trees)))
                .containsOnlyKeys(changed)
                .containsValue(trees);
    }

    @Test
    void the_most_alike_pair_is_matched_first_and_each_commitment_once() {
        Wording further = wording("3.3", 1, "Plantera hundra små träd och buskar längs Storgatan.");
        Wording nearer = wording("3.3", 2, "Plantera hundra nya träd längs Storgatan.");

        assertThat(WordingMatch.of(List.of(further, nearer), List.of(trees))).containsOnlyKeys(nearer);
    }

    @Test
    void what_shares_less_than_six_words_of_ten_is_another_promise() {
        assertThat(CommitmentWordings.likeness("a b c d e f g h i j", "a b c d e f x y z w"))
                .isEqualTo(0.6, within(1e-9));
        assertThat(WordingMatch.of(List.of(wording("3.3", 1, "Bygga ny simhall till sommaren.")), List.of(bikes)))
                .isEmpty();
    }

    @Test
    void wordings_without_words_are_not_alike() {
        assertThat(CommitmentWordings.likeness("–", "…")).isZero();
    }
}
