package org.arshjul.platform.node;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What several nodes would do in the same moment, such as at their start, they do one after the other. */
@Component
public class NodeTurns {

    private final JdbcClient jdbc;

    NodeTurns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the caller's transaction ends, no other node furnishes the engine with people, groups, rights or filters. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void engine() {
        take("engine");
    }

    /** Until the caller's transaction ends, nobody else looks for those who have not been invited. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void invitations() {
        take("invitations");
    }

    private void take(String work) {
        jdbc.sql("select work from node_turn where work = :work for update")
                .param("work", work)
                .query(String.class)
                .single();
    }
}
