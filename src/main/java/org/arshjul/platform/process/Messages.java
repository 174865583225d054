package org.arshjul.platform.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Starts processes and tells waiting ones what happened; for the modules' process ports. */
@Component
public class Messages {

    private final RuntimeService engine;

    Messages(RuntimeService engine) {
        this.engine = engine;
    }

    /** Starts that process for that subject. */
    public void start(String process, String subject) {
        engine.startProcessInstanceByKey(process, subject);
    }

    /** Starts the process whose message start event waits for that message. */
    public void startBy(String message, String subject) {
        engine.startProcessInstanceByMessage(message, subject);
    }

    /** Tells the one process of that subject which waits for that message; fails when none waits. */
    public void tell(String message, String subject, Map<String, Object> decisions) {
        engine.createMessageCorrelation(message)
                .processInstanceBusinessKey(subject)
                .setVariables(decisions)
                .correlate();
    }

    /** Tells every process of that subject which waits for that message; it is no fault when none does. */
    public void tellIfWaiting(String message, String subject) {
        engine.createMessageCorrelation(message)
                .processInstanceBusinessKey(subject)
                .correlateAllWithResult();
    }
}
