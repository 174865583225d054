package org.arshjul.platform.task;

import java.util.Map;

/** What a task is about, in Swedish words, for the engine's own task list; for showing only, and never read back. */
public interface TaskCaptions {

    /** The local variables of a task that a list of tasks shows, in the order in which it shows them. */
    enum Caption {
        CONTRACT("shownContract"),
        PARTY("shownParty"),
        STAGE("shownStage");

        private final String variable;

        Caption(String variable) {
            this.variable = variable;
        }

        /** The name of the task's local variable. */
        public String variable() {
            return variable;
        }
    }

    /** The captions of that task. */
    Map<Caption, String> of(HumanTask task);
}
