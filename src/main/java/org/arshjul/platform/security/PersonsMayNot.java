package org.arshjul.platform.security;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/**
 * What no person may do to the engine, whatever authorizations somebody has been granted: the product's own commands do
 * it, and run without the engine's checks. A person is who is signed on to the engine while its checks are on.
 */
final class PersonsMayNot extends AuthorizationCommandChecker {

    @Override
    public void checkCreateProcessInstance(ProcessDefinition definition) {
        refuse("start processes past the start form");
    }

    @Override
    public void checkUpdateProcessInstance(ExecutionEntity execution) {
        refuse("change, message or signal instances");
    }

    @Override
    public void checkUpdateProcessInstanceById(String id) {
        refuse("change instances");
    }

    @Override
    public void checkUpdateProcessInstanceByProcessDefinitionId(String id) {
        refuse("change instances");
    }

    @Override
    public void checkUpdateProcessInstanceByProcessDefinitionKey(String key) {
        refuse("change instances");
    }

    @Override
    public void checkUpdateProcessInstanceVariables(ExecutionEntity execution) {
        refuse("set variables");
    }

    @Override
    public void checkUpdateTaskVariable(TaskEntity task) {
        refuse("set variables");
    }

    @Override
    public void checkUpdateProcessInstanceSuspensionStateById(String id) {
        refuse("suspend or resume instances");
    }

    @Override
    public void checkUpdateProcessInstanceSuspensionStateByProcessDefinitionId(String id) {
        refuse("suspend or resume instances");
    }

    @Override
    public void checkUpdateProcessInstanceSuspensionStateByProcessDefinitionKey(String key) {
        refuse("suspend or resume instances");
    }

    @Override
    public void checkDeleteProcessInstance(ExecutionEntity execution) {
        refuse("delete instances");
    }

    @Override
    public void checkUpdateProcessDefinitionById(String id) {
        refuse("change process definitions");
    }

    @Override
    public void checkUpdateProcessDefinitionByKey(String key) {
        refuse("change process definitions");
    }

    @Override
    public void checkUpdateProcessDefinitionSuspensionStateById(String id) {
        refuse("suspend or resume process definitions");
    }

    @Override
    public void checkUpdateProcessDefinitionSuspensionStateByKey(String key) {
        refuse("suspend or resume process definitions");
    }

    @Override
    public void checkDeleteProcessDefinitionById(String id) {
        refuse("delete process definitions");
    }

    @Override
    public void checkDeleteProcessDefinitionByKey(String key) {
        refuse("delete process definitions");
    }

    @Override
    public void checkCreateMigrationPlan(ProcessDefinition source, ProcessDefinition target) {
        refuse("migrate instances");
    }

    @Override
    public void checkMigrateProcessInstance(ExecutionEntity instance, ProcessDefinition target) {
        refuse("migrate instances");
    }

    @Override
    public void checkCreateBatch(Permission permission) {
        refuse("change many instances at once");
    }

    @Override
    public void checkCreateDeployment() {
        refuse("deploy");
    }

    @Override
    public void checkDeleteDeployment(String id) {
        refuse("delete deployments");
    }

    @Override
    public void checkUpdateJob(JobEntity job) {
        refuse("execute, move or delete jobs");
    }

    @Override
    public void checkTaskAssign(TaskEntity task) {
        refuse("assign or delegate tasks to others");
    }

    @Override
    public void checkCreateTask() {
        refuse("create tasks");
    }

    @Override
    public void checkCreateTask(TaskEntity task) {
        refuse("create tasks");
    }

    @Override
    public void checkDeleteTask(TaskEntity task) {
        refuse("delete tasks");
    }

    private void refuse(String what) {
        boolean checksOn = Context.getProcessEngineConfiguration().isAuthorizationEnabled()
                && Context.getCommandContext().isAuthorizationCheckEnabled();
        if (checksOn && Context.getCommandContext().getAuthentication() != null) {
            throw new AuthorizationException("people may not " + what + ": the product's own commands do");
        }
    }
}
