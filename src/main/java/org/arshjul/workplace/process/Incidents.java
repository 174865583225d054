package org.arshjul.workplace.process;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.security.Rights;
import org.arshjul.platform.security.Whom;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Steps of processes that failed and wait for help; a person sees and mends them on the board, not only in Cockpit. */
@Component
public class Incidents {

    /**
     * A step that failed.
     *
     * @param id the incident's
     * @param activity the step's id in the model
     * @param step the step's name in the model
     * @param message what the failure said, for whoever looks after the product
     * @param retryable whether the step can be tried again from here
     */
    public record Failure(
            String id,
            String subject,
            String activity,
            String step,
            String message,
            Instant since,
            boolean retryable) {}

    private final RuntimeService engine;
    private final ManagementService jobs;
    private final RepositoryService models;
    private final ProgrammeClock clock;
    private final ApplicationEventPublisher events;

    Incidents(
            RuntimeService engine,
            ManagementService jobs,
            RepositoryService models,
            ProgrammeClock clock,
            ApplicationEventPublisher events) {
        this.engine = engine;
        this.jobs = jobs;
        this.models = models;
        this.clock = clock;
        this.events = events;
    }

    /** What failed in that year, the oldest first; two queries, however much it is. */
    public List<Failure> of(int year) {
        List<Incident> incidents =
                engine.createIncidentQuery().orderByIncidentTimestamp().asc().list();
        if (incidents.isEmpty()) {
            return List.of();
        }
        Set<String> instances =
                incidents.stream().map(Incident::getProcessInstanceId).collect(Collectors.toSet());
        Map<String, String> keys = new HashMap<>();
        for (ProcessInstance instance : engine.createProcessInstanceQuery()
                .processInstanceIds(instances)
                .list()) {
            keys.put(instance.getId(), instance.getBusinessKey());
        }
        return incidents.stream()
                .filter(incident -> belongs(keys.get(incident.getProcessInstanceId()), year))
                .map(incident -> failure(incident, keys.get(incident.getProcessInstanceId())))
                .toList();
    }

    /** How many steps of all years wait for help. */
    public long count() {
        return engine.createIncidentQuery().count();
    }

    /**
     * Has the step tried once more, at once; when it fails again it is back among the incidents. Only a coordinator may;
     * refuses one that is mended already, and one that only Cockpit can mend.
     */
    @Transactional
    public void retry(int year, String id) {
        Rights.require(Whom.COORDINATOR);
        Failure failure = of(year).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("page.incident.mended"));
        if (!failure.retryable()) {
            throw Refusal.conflict("page.incident.notRetryable", failure.step());
        }
        tryAgain(failure);
    }

    /** The same for all steps of that year that can be tried again, such as after an outage. Only a coordinator may. */
    @Transactional
    public void retryAll(int year) {
        Rights.require(Whom.COORDINATOR);
        of(year).stream().filter(Failure::retryable).forEach(this::tryAgain);
    }

    private void tryAgain(Failure failure) {
        Incident incident =
                engine.createIncidentQuery().incidentId(failure.id()).singleResult();
        Job job = jobs.createJobQuery().jobId(incident.getConfiguration()).singleResult();
        jobs.setJobRetries(job.getId(), 1);
        if (job.getExceptionMessage() != null) {
            // The engine put it off at its last failure; it was due before that.
            jobs.setJobDuedate(job.getId(), Date.from(clock.instant()));
        }
        events.publishEvent(new StepRetried(failure.subject(), failure.activity()));
    }

    private Failure failure(Incident incident, String subject) {
        return new Failure(
                incident.getId(),
                subject,
                incident.getActivityId(),
                name(incident),
                incident.getIncidentMessage(),
                incident.getIncidentTimestamp().toInstant(),
                Incident.FAILED_JOB_HANDLER_TYPE.equals(incident.getIncidentType()));
    }

    private String name(Incident incident) {
        FlowElement step = models.getBpmnModelInstance(incident.getProcessDefinitionId())
                .getModelElementById(incident.getActivityId());
        return step == null || step.getName() == null ? incident.getActivityId() : step.getName();
    }

    private static boolean belongs(String subject, int year) {
        return subject != null && (subject.equals(String.valueOf(year)) || subject.startsWith(year + "/"));
    }
}
