package org.arshjul.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.arshjul.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A server of databases, durable as the product is shipped: what was confirmed survives a power cut. */
abstract class BenchDatabase implements AutoCloseable {

    /** As many connections as the product opens. */
    private static final int CONNECTIONS = 20;

    abstract String name();

    abstract String user();

    /** The profiles with which the product works on it. */
    abstract List<String> profiles();

    /** Makes an empty database of that name and tells where it is. */
    abstract String url(String database);

    HikariDataSource source(String database) {
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(url(database));
        source.setUsername(user());
        source.setPassword("");
        source.setMaximumPoolSize(CONNECTIONS);
        return source;
    }

    @Override
    public abstract void close() throws IOException;

    /** Files of H2 in that folder. */
    static BenchDatabase h2(Path folder) {
        return new BenchDatabase() {
            @Override
            String name() {
                return "H2";
            }

            @Override
            String user() {
                return "sa";
            }

            @Override
            List<String> profiles() {
                return List.of("test");
            }

            @Override
            String url(String database) {
                return TestDatabase.shipped(folder.resolve(database));
            }

            @Override
            public void close() {
                // Nothing runs but what the contenders have closed.
            }
        };
    }

    /** A PostgreSQL of this process. */
    static BenchDatabase postgres() throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
        return new BenchDatabase() {
            @Override
            String name() {
                return "PostgreSQL";
            }

            @Override
            String user() {
                return "postgres";
            }

            @Override
            List<String> profiles() {
                return List.of("test", "postgres");
            }

            @Override
            String url(String database) {
                JdbcClient.create(server.getPostgresDatabase())
                        .sql("create database " + database)
                        .update();
                return server.getJdbcUrl(user(), database);
            }

            @Override
            public void close() throws IOException {
                server.close();
            }
        };
    }
}
