package org.arshjul.platform.problem;

import java.io.IOException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import org.springframework.transaction.TransactionSystemException;

/** A fault of the database that passes by itself or by an operator's hand, not by another request. */
public enum DatabaseFault {
    /** It does not answer, or there is no connection left. */
    GONE("database.gone"),
    /** It did not answer in the time that a statement may take. */
    SLOW("database.slow"),
    /** There is no room left for what is to be stored. */
    FULL("database.full");

    private static final Set<String> FULL_STATES = Set.of("53100", "53000");
    private static final String CANCELLED = "57014";
    private static final Set<String> GONE_STATES = Set.of("57P01", "57P02", "57P03", "57P05", "53300", "25006");

    /** H2: the database is closed, its connection broken, its file cannot be read or written. */
    private static final Set<Integer> CLOSED = Set.of(90_020, 90_028, 90_031, 90_067, 90_098, 90_121);

    private final String code;

    DatabaseFault(String code) {
        this.code = code;
    }

    /** The end of the name of its text, {@code refusal.<code>}. */
    public String code() {
        return code;
    }

    /** What of this stands behind a failure, however deep. */
    public static Optional<DatabaseFault> behind(Throwable failure) {
        DatabaseFault found = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            DatabaseFault one = of(cause);
            if (one == FULL) {
                return Optional.of(one);
            }
            found = found == null ? one : found;
            if (cause instanceof BatchUpdateException batch) {
                // What struck one of its statements stands beside it, not behind it.
                Optional<DatabaseFault> struck = behind(batch.getNextException());
                if (struck.filter(FULL::equals).isPresent()) {
                    return struck;
                }
                found = found == null ? struck.orElse(null) : found;
            }
            if (found == null && cause instanceof TransactionSystemException undone) {
                // The failure that could not be taken back, because there was nothing left to take it back from.
                found = behind(undone.getApplicationException()).orElse(null);
            }
        }
        return Optional.ofNullable(found);
    }

    private static DatabaseFault of(Throwable cause) {
        if (cause instanceof IOException && String.valueOf(cause.getMessage()).contains("No space left on device")) {
            return FULL;
        }
        if (!(cause instanceof SQLException said)) {
            return null;
        }
        String state = String.valueOf(said.getSQLState());
        if (FULL_STATES.contains(state)) {
            return FULL;
        }
        if (state.equals(CANCELLED)) {
            return SLOW;
        }
        boolean gone = said instanceof SQLTransientConnectionException
                || said instanceof SQLNonTransientConnectionException
                || said instanceof SQLRecoverableException
                || state.startsWith("08")
                || GONE_STATES.contains(state)
                || CLOSED.contains(said.getErrorCode());
        return gone ? GONE : null;
    }
}
