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
        jdbc.sql("select work from node_turn where work = 'engine' for update")
                .query(String.class)
                .single();
    }
}
