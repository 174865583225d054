package org.arshjul.platform.security;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.HistoricProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/**
 * What each group may see and do in the engine; nobody is its administrator. For a single task the engine itself grants
 * its candidate groups reading and working when it opens the task.
 */
@Component
class EngineAccess {

    private static final String ANY = Authorization.ANY;

    private final AuthorizationService authorizations;
    private final IdentityService identities;
    private final Administrator administrator;

    EngineAccess(AuthorizationService authorizations, IdentityService identities, Administrator administrator) {
        this.authorizations = authorizations;
        this.identities = identities;
        this.administrator = administrator;
    }

    /** Grants what is missing; harmless to repeat. */
    void grant() {
        everybody(Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        everybody(Resources.PROCESS_DEFINITION, ANY, Permissions.READ);
        for (String group : TasklistFilter.OVERSIGHT) {
            oversight(group);
        }
        grant(
                "coordinator",
                Resources.PROCESS_DEFINITION,
                "revision-cycle",
                ProcessDefinitionPermissions.CREATE_INSTANCE);
        grant(
                "coordinator",
                Resources.PROCESS_INSTANCE,
                ANY,
                ProcessInstancePermissions.CREATE,
                ProcessInstancePermissions.RETRY_JOB);
        administrator.find(Administrator.ID).ifPresent(account -> known(account.id()));
    }

    private void oversight(String group) {
        grant(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grant(
                group,
                Resources.PROCESS_DEFINITION,
                ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.READ_HISTORY);
        grant(group, Resources.PROCESS_INSTANCE, ANY, ProcessInstancePermissions.READ);
        grant(group, Resources.HISTORIC_PROCESS_INSTANCE, ANY, HistoricProcessInstancePermissions.READ);
        grant(group, Resources.TASK, ANY, Permissions.READ);
        grant(group, Resources.DEPLOYMENT, ANY, Permissions.READ);
        grant(group, Resources.DECISION_DEFINITION, ANY, Permissions.READ, Permissions.READ_HISTORY);
    }

    private void everybody(Resource resource, String id, Permission permission) {
        Authorization global = authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GLOBAL)
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
        if (global == null) {
            global = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
            global.setResource(resource);
            global.setResourceId(id);
        }
        save(global, permission);
    }

    void everybodyReads(Resource resource, String id) {
        everybody(resource, id, Permissions.READ);
    }

    void grant(String group, Resource resource, String id, Permission... permissions) {
        List<Authorization> found = authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .list();
        Authorization own =
                found.isEmpty() ? authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT) : found.get(0);
        own.setGroupId(group);
        own.setResource(resource);
        own.setResourceId(id);
        save(own, permissions);
    }

    private void save(Authorization authorization, Permission... permissions) {
        if (List.of(permissions).stream().allMatch(authorization::isPermissionGranted)) {
            return;
        }
        for (Permission permission : permissions) {
            authorization.addPermission(permission);
        }
        authorizations.saveAuthorization(authorization);
    }

    /** Tasklist lets nobody in whom the engine does not know; the password there is nobody's. */
    private void known(String person) {
        if (identities.createUserQuery().userId(person).count() == 0) {
            User user = identities.newUser(person);
            user.setFirstName("");
            user.setLastName("Administratör");
            user.setPassword(java.util.UUID.randomUUID() + "-" + java.util.UUID.randomUUID());
            identities.saveUser(user);
        }
    }
}
