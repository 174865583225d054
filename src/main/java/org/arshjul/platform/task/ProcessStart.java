package org.arshjul.platform.task;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** A process that a person may start by a form: what the form says goes to the domain, which starts the process. */
public interface ProcessStart {

    /** The process definition's key. */
    String process();

    /** Carries the form out in the domain; refuses as the domain does. */
    ProcessInstance start(Map<String, Object> form);
}
