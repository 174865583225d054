package org.arshjul.platform.restore;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.arshjul.platform.clock.ProgrammeClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds out at the start, before anything is sent, whether the database was restored, and says so once per backup. */
@Component
@EnableConfigurationProperties(RestoreSettings.class)
class Restores implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Restores.class);

    /** And after the demo has set its clock. */
    private static final int BEFORE_ALL_THAT_SENDS = 2;

    private final RestoreSettings settings;
    private final List<RestoreWitness> witnesses;
    private final JdbcClient jdbc;
    private final ProgrammeClock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private boolean running;

    Restores(
            RestoreSettings settings,
            List<RestoreWitness> witnesses,
            JdbcClient jdbc,
            ProgrammeClock clock,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.settings = settings;
        this.witnesses = witnesses;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void start() {
        Stream.concat(
                        Optional.ofNullable(settings.backup()).filter(name -> !name.isBlank()).stream(),
                        witnesses.stream().flatMap(witness -> witness.fellBehind().stream()))
                .forEach(this::restored);
        running = true;
    }

    /** Another node that starts now waits at the key until all is told here, and has nothing to tell itself. */
    private void restored(String backup) {
        try {
            transaction.executeWithoutResult(status -> {
                jdbc.sql("insert into restored_backup (backup, at) values (:backup, :at)")
                        .param("backup", backup)
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update();
                events.publishEvent(new DatabaseRestored(backup));
            });
            LOG.warn("the database was restored ({}): mail and web hooks rest until a coordinator has looked", backup);
        } catch (DuplicateKeyException toldBefore) {
            LOG.info("what follows from the restoring ({}) was done at an earlier start", backup);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_ALL_THAT_SENDS;
    }
}
