package org.arshjul.platform.security;

import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which sessions have not ended, whichever node they were ended at. */
@Component
public class LiveSessions {

    private final JdbcClient jdbc;
    private final Clock machine = Clock.systemUTC();

    LiveSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these session ids; one query, without their content. */
    public Set<String> among(Collection<String> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql(
                                "select session_id from spring_session where session_id in (:ids) and expiry_time > :now")
                        .param("ids", ids)
                        .param("now", machine.millis())
                        .query(String.class)
                        .list());
    }

    /** Ends all sessions of that account, at all nodes. */
    public void end(String account) {
        jdbc.sql("delete from spring_session where principal_name = :account")
                .param("account", account)
                .update();
    }
}
