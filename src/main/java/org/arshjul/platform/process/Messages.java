package org.arshjul.platform.process;

import java.util.Map;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.task.AsProduct;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/**
 * Starts processes and tells waiting ones what happened; for the modules' process ports. It acts for the product, not for
 * the person whose command it follows from: people themselves may neither start nor message processes.
 */
@Component
public class Messages {

    private final RuntimeService engine;
    private final AsProduct product;

    Messages(RuntimeService engine, AsProduct product) {
        this.engine = engine;
        this.product = product;
    }

    /** Starts that process for that subject. */
    public void start(String process, String subject) {
        product.run(() -> engine.startProcessInstanceByKey(process, subject));
    }

    /** Starts the process whose message start event waits for that message. */
    public void startBy(String message, String subject) {
        product.run(() -> engine.startProcessInstanceByMessage(message, subject));
    }

    /** Tells the one process of that subject which waits for that message; refuses when none waits, or no longer. */
    public void tell(String message, String subject, Map<String, Object> decisions) {
        try {
            product.run(() -> engine.createMessageCorrelation(message)
                    .processInstanceBusinessKey(subject)
                    .setVariables(decisions)
                    .correlate());
        } catch (MismatchingMessageCorrelationException nobodyWaits) {
            throw Refusal.conflict("process.notWaiting", subject);
        }
    }

    /** Tells every process of that subject which waits for that message; it is no fault when none does. */
    public void tellIfWaiting(String message, String subject) {
        product.run(() -> engine.createMessageCorrelation(message)
                .processInstanceBusinessKey(subject)
                .correlateAll());
    }

    /** Tells those branches of that subject's process that are for that party and wait for the message, if any do. */
    public void tellIfWaiting(String message, String subject, String concerned) {
        product.run(() -> engine
                .createExecutionQuery()
                .processInstanceBusinessKey(subject)
                .messageEventSubscriptionName(message)
                .list()
                .stream()
                .filter(branch -> concerned.equals(engine.getVariable(branch.getId(), "concerns")))
                .forEach(branch -> engine.messageEventReceived(message, branch.getId())));
    }
}
