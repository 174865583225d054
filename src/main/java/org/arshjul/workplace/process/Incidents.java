package org.arshjul.workplace.process;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Steps of processes that failed and wait for help; a person sees them on the board, not only in Cockpit. */
@Component
public class Incidents {

    /** @param activity the id in the model of the step that failed */
    public record Failure(String subject, String activity, String message, Instant since) {}

    private final RuntimeService engine;

    Incidents(RuntimeService engine) {
        this.engine = engine;
    }

    /** What failed in that year; two queries, however much it is. */
    public List<Failure> of(int year) {
        List<Incident> incidents = engine.createIncidentQuery().list();
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
                .filter(incident -> keys.containsKey(incident.getProcessInstanceId()))
                .map(incident -> new Failure(
                        keys.get(incident.getProcessInstanceId()),
                        incident.getActivityId(),
                        incident.getIncidentMessage(),
                        incident.getIncidentTimestamp().toInstant()))
                .filter(failure ->
                        failure.subject() != null && failure.subject().startsWith(String.valueOf(year)))
                .toList();
    }
}
