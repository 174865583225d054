package org.arshjul.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.arshjul.platform.problem.DatabaseFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Opens the embedded database's file anew after the database closed itself, as it does when its disk is full: it stays
 * closed as long as the pool keeps a connection to it, and the pool takes such connections for sound.
 */
@Component
class ReopenedFile {

    private static final Logger LOG = LoggerFactory.getLogger(ReopenedFile.class);
    private static final int EVERY_SECONDS = 5;

    private final JdbcClient jdbc;
    private final HikariDataSource pool;

    ReopenedFile(JdbcClient jdbc, DataSource source) {
        this.jdbc = jdbc;
        this.pool = DataSourceUnwrapper.unwrap(source, HikariDataSource.class);
    }

    @Scheduled(fixedDelay = EVERY_SECONDS, timeUnit = TimeUnit.SECONDS)
    void look() {
        if (pool == null || !pool.getJdbcUrl().startsWith("jdbc:h2:file:")) {
            return;
        }
        try {
            jdbc.sql("select id from post").query(Integer.class).single();
        } catch (DataAccessException failed) {
            if (DatabaseFault.behind(failed).isEmpty()) {
                throw failed;
            }
            LOG.warn("the database has closed itself and is opened anew: {}", failed.toString());
            pool.getHikariPoolMXBean().softEvictConnections();
        }
    }
}
