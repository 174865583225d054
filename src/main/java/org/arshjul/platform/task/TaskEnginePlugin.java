package org.arshjul.platform.task;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the guarded services into the engine, has groups alone grant rights, and sets our recorder on every user task. */
@Component
class TaskEnginePlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<TaskGuard> guard;
    private final ObjectProvider<ProcessStart> starts;
    private final ObjectProvider<TaskRecorder> recorder;

    TaskEnginePlugin(
            ObjectProvider<TaskGuard> guard,
            ObjectProvider<ProcessStart> starts,
            ObjectProvider<TaskRecorder> recorder) {
        this.guard = guard;
        this.starts = starts;
        this.recorder = recorder;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        GuardedTaskService tasks = new GuardedTaskService(guard);
        engine.setTaskService(tasks);
        engine.setFormService(new GuardedFormService(tasks, starts));
        engine.setResourceAuthorizationProvider(new GroupsAlone());
        List<BpmnParseListener> listeners = engine.getCustomPostBPMNParseListeners();
        if (listeners == null) {
            listeners = new ArrayList<>();
            engine.setCustomPostBPMNParseListeners(listeners);
        }
        listeners.add(new RecordEveryUserTask());
    }

    /** Whoever has a task is in one of its groups, which may read and answer it already. */
    private static final class GroupsAlone extends DefaultAuthorizationProvider {

        @Override
        public AuthorizationEntity[] newTaskAssignee(Task task, String before, String now) {
            return null;
        }
    }

    private final class RecordEveryUserTask extends AbstractBpmnParseListener {

        @Override
        public void parseUserTask(Element userTask, ScopeImpl scope, ActivityImpl activity) {
            TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            for (String event : List.of(
                    TaskListener.EVENTNAME_CREATE,
                    TaskListener.EVENTNAME_ASSIGNMENT,
                    TaskListener.EVENTNAME_COMPLETE,
                    TaskListener.EVENTNAME_DELETE)) {
                task.addBuiltInTaskListener(event, this::record);
            }
        }

        private void record(DelegateTask task) {
            recorder.getObject().notify(task);
        }
    }
}
