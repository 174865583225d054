package org.arshjul;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Where tests have their databases: on H2 as each says, or, with {@code -Ddatabase=postgres}, all of them on one PostgreSQL of
 * this process, each in a database of its own that is copied from one with all tables.
 */
public final class TestDatabase {

    private static final String USER = "postgres";
    private static final String TEMPLATE = "with_all_tables";
    private static final List<String> ENGINE = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    private static final Set<String> MADE = new HashSet<>();
    private static EmbeddedPostgres server;

    private TestDatabase() {}

    /** Whether tests run on PostgreSQL. */
    public static boolean isPostgres() {
        return "postgres".equals(System.getProperty("database"));
    }

    /** The address of the database that stands for that one of H2. */
    public static synchronized String url(String h2) {
        if (!isPostgres()) {
            return h2;
        }
        String name = h2.replaceFirst(";.*", "").replaceAll("[^a-z0-9]+", "_");
        // One in memory that closes with its last connection is new for whoever comes next.
        boolean lasts = h2.contains("DB_CLOSE_DELAY=-1") || h2.startsWith("jdbc:h2:file:");
        if (MADE.add(name) || !lasts) {
            JdbcClient jdbc = JdbcClient.create(server().getPostgresDatabase());
            jdbc.sql("drop database if exists %s with (force)".formatted(name)).update();
            jdbc.sql("create database %s template %s".formatted(name, TEMPLATE)).update();
        }
        return server().getJdbcUrl(USER, name);
    }

    /** The same, to be asked. */
    public static DataSource source(String h2) {
        return isPostgres()
                ? new DriverManagerDataSource(url(h2), USER, "")
                : new DriverManagerDataSource(h2, "sa", "");
    }

    /** The address that the product is shipped with, of that file (without its ending) instead of its own. */
    public static String shipped(Path file) {
        YamlPropertiesFactoryBean settings = new YamlPropertiesFactoryBean();
        settings.setResources(new FileSystemResource("config/application.yml"));
        return settings.getObject()
                .getProperty("spring.datasource.url")
                .replace("./data/arshjul", file.toAbsolutePath().toString());
    }

    private static synchronized EmbeddedPostgres server() {
        if (server != null) {
            return server;
        }
        try {
            // Nobody needs what is in it after a power cut.
            server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("max_connections", "300")
                    .start();
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        }
        JdbcClient.create(server.getPostgresDatabase())
                .sql("create database " + TEMPLATE)
                .update();
        // A connection that stayed open would keep the template from being copied.
        DataSource template = new DriverManagerDataSource(server.getJdbcUrl(USER, TEMPLATE), USER, "");
        Flyway.configure().dataSource(template).load().migrate();
        for (String part : ENGINE) {
            new ResourceDatabasePopulator(new ClassPathResource(
                            "org/camunda/bpm/engine/db/create/activiti.postgres.create.%s.sql".formatted(part)))
                    .execute(template);
        }
        return server;
    }

    /** What puts PostgreSQL's address in the place of H2's wherever a test has Spring. */
    static final class Choice implements ContextCustomizerFactory {

        @Override
        public ContextCustomizer createContextCustomizer(
                Class<?> testClass, List<ContextConfigurationAttributes> configurations) {
            return isPostgres() ? new OnPostgres() : null;
        }
    }

    private record OnPostgres() implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            String named = context.getEnvironment().getProperty("spring.datasource.url", "");
            if (named.startsWith("jdbc:h2:")) {
                context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource(
                                "database of tests",
                                Map.of(
                                        "spring.datasource.url",
                                        url(named),
                                        "spring.datasource.username",
                                        USER,
                                        "spring.datasource.password",
                                        "",
                                        // Many contexts stay open at once.
                                        "spring.datasource.hikari.minimum-idle",
                                        1)));
            }
        }
    }
}
