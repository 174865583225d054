package org.arshjul.platform.restore;

import java.util.Optional;

/** Something outside of the database that knows when the database is older than it was. */
public interface RestoreWitness {

    /** A name for the state that the database fell behind, at most 100 characters; empty when nothing shows that it did. */
    Optional<String> fellBehind();
}
