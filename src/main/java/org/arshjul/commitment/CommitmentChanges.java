package org.arshjul.commitment;

/** How many commitments of a text are new, how many read otherwise than the year before, and how many were dropped. */
public record CommitmentChanges(int added, int reworded, int dropped) {

    static final CommitmentChanges NONE = new CommitmentChanges(0, 0, 0);

    CommitmentChanges plus(CommitmentChanges other) {
        return new CommitmentChanges(added + other.added, reworded + other.reworded, dropped + other.dropped);
    }

    public boolean any() {
        return added + reworded + dropped > 0;
    }
}
