package org.arshjul;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Where a process can stand while it waits for people, messages or a day. */
public final class WaitStates {

    private WaitStates() {}

    /** The ids of that model's wait states; what follows an event-based gateway is waited for at the gateway. */
    public static List<String> of(BpmnModelInstance model) {
        return Stream.of(UserTask.class, ReceiveTask.class, EventBasedGateway.class, IntermediateCatchEvent.class)
                .map(model::getModelElementsByType)
                .flatMap(Collection::stream)
                .filter(step -> step.getPreviousNodes()
                                .filterByType(EventBasedGateway.class)
                                .count()
                        == 0)
                .map(FlowNode::getId)
                .toList();
    }
}
