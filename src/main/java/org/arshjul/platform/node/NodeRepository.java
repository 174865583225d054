package org.arshjul.platform.node;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The nodes that run, by the database's clock: those of several machines never agree. */
@Repository
class NodeRepository {

    private final JdbcClient jdbc;

    NodeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    OffsetDateTime now() {
        return jdbc.sql("select current_timestamp").query(OffsetDateTime.class).single();
    }

    void seen(UUID node) {
        int known = jdbc.sql("update node set seen_at = current_timestamp where id = :id")
                .param("id", node.toString())
                .update();
        if (known == 0) {
            jdbc.sql("insert into node (id, seen_at) values (:id, current_timestamp)")
                    .param("id", node.toString())
                    .update();
        }
    }

    void gone(UUID node) {
        jdbc.sql("delete from node where id = :id").param("id", node.toString()).update();
    }

    void removeUnseenSince(OffsetDateTime moment) {
        jdbc.sql("delete from node where seen_at < :moment")
                .param("moment", moment)
                .update();
    }
}
