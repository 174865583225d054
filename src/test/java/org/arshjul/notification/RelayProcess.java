package org.arshjul.notification;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.arshjul.platform.clock.ProgrammeClock;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * A relay and nothing else, in a process of its own, which can be killed. Its arguments are the database's address and the mail
 * server's port.
 */
final class RelayProcess {

    private static final long PAUSE = Duration.ofMillis(20).toNanos();

    private RelayProcess() {}

    public static void main(String[] arguments) {
        Relay relay = relay(arguments[0], arguments[1]);
        while (true) {
            relay.run();
            LockSupport.parkNanos(PAUSE);
        }
    }

    private static Relay relay(String database, String port) {
        DriverManagerDataSource source = new DriverManagerDataSource(database);
        JdbcClient jdbc = JdbcClient.create(source);
        ProgrammeClock clock = new ProgrammeClock();
        // What another process had begun counts as cut off at once: no other is left.
        MailSettings settings = new Binder(new MapConfigurationPropertySource(Map.of(
                        "arshjul.mail.unknown-after", "1ms",
                        "arshjul.mail.per-day", "1000000",
                        "arshjul.mail.timeouts.read", "300ms",
                        "arshjul.mail.backoff.first", "1ms",
                        "arshjul.mail.backoff.longest", "20ms")))
                .bind("arshjul.mail", MailSettings.class)
                .get();
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(Integer.parseInt(port));
        return new Relay(
                new MailQueue(jdbc, clock),
                new Postman(server, settings, null, clock),
                new Post(jdbc, settings, clock, event -> {}),
                new Backlog(jdbc, null, null, null, null, settings, clock),
                new FailingAddresses(jdbc, null, null, null, clock, event -> {}),
                settings,
                event -> {},
                new DataSourceTransactionManager(source));
    }
}
