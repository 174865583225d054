package org.arshjul.workplace.process;

import java.util.Comparator;
import java.util.List;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.security.Rights;
import org.arshjul.platform.security.Whom;
import org.arshjul.platform.task.AsProduct;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The versions of the processes that run. What runs ends on the version that it began with, unless a coordinator moves it
 * to the newest; then every step that waits goes on waiting where it is, and timers keep their dates.
 */
@Component
public class ProcessVersions {

    /**
     * A version that is the newest of its process, or on which something runs.
     *
     * @param process the process's id in its model
     * @param tag the version as its model names it
     * @param running how many instances run on it
     */
    public record Version(String process, int version, String tag, boolean newest, long running) {}

    /** How many instances were moved from one version to another. */
    public record Moved(String process, int from, int to, int instances) {}

    private final RuntimeService engine;
    private final RepositoryService models;
    private final AsProduct product;
    private final ApplicationEventPublisher events;

    ProcessVersions(
            RuntimeService engine, RepositoryService models, AsProduct product, ApplicationEventPublisher events) {
        this.engine = engine;
        this.models = models;
        this.product = product;
        this.events = events;
    }

    /** All that are in use, by process and version. Only a coordinator may see them. */
    public List<Version> all() {
        Rights.require(Whom.COORDINATOR);
        return product.get(() -> {
            List<String> newest = models.createProcessDefinitionQuery().latestVersion().list().stream()
                    .map(ProcessDefinition::getId)
                    .toList();
            return models.createProcessDefinitionQuery().list().stream()
                    .map(one -> new Version(
                            one.getKey(),
                            one.getVersion(),
                            one.getVersionTag(),
                            newest.contains(one.getId()),
                            instances(one).size()))
                    .filter(one -> one.newest() || one.running() > 0)
                    .sorted(Comparator.comparing(Version::process).thenComparing(Version::version))
                    .toList();
        });
    }

    /**
     * Moves everything that runs on that version to the newest, all or nothing. Only a coordinator may; refuses an unknown
     * version, the newest, and a newest that lacks a step at which something waits.
     */
    @Transactional
    public Moved moveToNewest(String process, int version) {
        Rights.require(Whom.COORDINATOR);
        return product.get(() -> {
            ProcessDefinition from = models.createProcessDefinitionQuery()
                    .processDefinitionKey(process)
                    .processDefinitionVersion(version)
                    .singleResult();
            if (from == null) {
                throw Refusal.notFound("version.unknown", process, version);
            }
            ProcessDefinition to = models.createProcessDefinitionQuery()
                    .processDefinitionKey(process)
                    .latestVersion()
                    .singleResult();
            if (from.getId().equals(to.getId())) {
                throw Refusal.conflict("version.newest", process, version);
            }
            List<String> running = instances(from);
            if (!running.isEmpty()) {
                move(from, to, running);
                events.publishEvent(new ProcessesMoved(process, version, to.getVersion(), running.size()));
            }
            return new Moved(process, version, to.getVersion(), running.size());
        });
    }

    /** The plan maps steps of the same id; it does not read timers anew, so that they keep their dates. */
    private void move(ProcessDefinition from, ProcessDefinition to, List<String> running) {
        try {
            MigrationPlan plan = engine.createMigrationPlan(from.getId(), to.getId())
                    .mapEqualActivities()
                    .build();
            engine.newMigration(plan).processInstanceIds(running).execute();
        } catch (MigrationPlanValidationException | MigratingProcessInstanceValidationException unfit) {
            throw Refusal.conflict(
                    "version.unfit", from.getKey(), from.getVersion(), to.getVersion(), unfit.getMessage());
        }
    }

    private List<String> instances(ProcessDefinition version) {
        return engine.createProcessInstanceQuery().processDefinitionId(version.getId()).list().stream()
                .map(ProcessInstance::getId)
                .toList();
    }
}
