package org.arshjul.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import org.arshjul.platform.Actor;
import org.arshjul.platform.security.Client.Way;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Attacks on the engine, each through Tasklist's API and through the REST interface. */
class EngineHolesTest extends BootedTest {

    private static final String ANSWER = "{\"variables\":{\"remark\":{\"value\":\"Bra.\"}}}";
    private static final String EVIL = "${execution.getClass()}";

    @Autowired
    FilterService filters;

    @ParameterizedTest
    @EnumSource(Way.class)
    void nobody_reads_or_completes_anything(Way way) {
        Client nobody = Client.nobody(port);

        assertThat(nobody.send(way, "GET", "/task", null).statusCode()).isEqualTo(401);
        assertThat(nobody.send(way, "GET", "/user", null).statusCode()).isEqualTo(401);
        assertThat(nobody.send(way, "POST", "/task/" + task + "/complete", ANSWER)
                        .statusCode())
                .isEqualTo(401);
        assertThat(openTask()).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void a_candidate_answers_what_the_task_asks(Way way) {
        HttpResponse<String> answer = by(way, "anna").send(way, "POST", "/task/" + task + "/complete", ANSWER);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(openTask()).isNull();
        assertThat(GuardedWork.ANSWERS).contains(task);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void a_stranger_does_not_complete_a_task(Way way) {
        for (String stranger : List.of("cecilia", "david", "eva")) {
            assertRefused(by(way, stranger).send(way, "POST", "/task/" + task + "/complete", ANSWER));
            assertRefused(by(way, stranger).send(way, "POST", "/task/" + task + "/submit-form", ANSWER));
        }
        assertThat(GuardedWork.ANSWERS).doesNotContain(task);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void another_candidate_does_not_complete_what_somebody_has_taken(Way way) {
        claim("anna");

        HttpResponse<String> answer = by(way, "bo").send(way, "POST", "/task/" + task + "/complete", ANSWER);

        assertRefused(answer);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertRefused(by(way, "bo").send(way, "POST", "/task/" + task + "/claim", "{\"userId\":\"bo\"}"));
        assertRefused(by(way, "bo").send(way, "POST", "/task/" + task + "/unclaim", null));
        assertThat(openTask().getAssignee()).isEqualTo("anna");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void a_former_assignee_does_not_complete_what_was_handed_over(Way way) {
        claim("anna");
        tasks.setAssignee(task, "bo");

        assertRefused(by(way, "anna").send(way, "POST", "/task/" + task + "/complete", ANSWER));

        assertThat(openTask().getAssignee()).isEqualTo("bo");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void a_candidate_takes_a_task_and_gives_it_back(Way way) {
        Client anna = by(way, "anna");

        assertThat(anna.send(way, "POST", "/task/" + task + "/claim", "{\"userId\":\"anna\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(openTask().getAssignee()).isEqualTo("anna");
        assertThat(anna.send(way, "POST", "/task/" + task + "/unclaim", null).statusCode())
                .isEqualTo(204);
        assertThat(openTask().getAssignee()).isNull();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void nobody_gives_a_task_to_somebody_else(Way way) {
        Client anna = by(way, "anna");

        assertRefused(anna.send(way, "POST", "/task/" + task + "/claim", "{\"userId\":\"bo\"}"));
        assertRefused(anna.send(way, "POST", "/task/" + task + "/assignee", "{\"userId\":\"cecilia\"}"));
        assertRefused(anna.send(way, "POST", "/task/" + task + "/delegate", "{\"userId\":\"cecilia\"}"));
        assertRefused(anna.send(
                way, "POST", "/task/" + task + "/identity-links", "{\"userId\":\"cecilia\",\"type\":\"candidate\"}"));
        assertRefused(anna.send(way, "PUT", "/task/" + task, "{\"assignee\":\"cecilia\"}"));
        assertThat(openTask().getAssignee()).isNull();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void an_undeclared_variable_is_refused_with_the_names_of_the_declared(Way way) {
        HttpResponse<String> answer = by(way, "anna")
                .send(
                        way,
                        "POST",
                        "/task/" + task + "/complete",
                        "{\"variables\":{\"remark\":{\"value\":\"Bra.\"},\"own\":{\"value\":\"stolen\"}}}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("task.answer.undeclared");
        assertThat(openTask()).isNotNull();
        assertThat(runtime.getVariable(instance, "own")).isEqualTo("value");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void nobody_sets_or_removes_variables(Way way) {
        String value = "{\"value\":\"stolen\"}";
        String many = "{\"modifications\":{\"own\":{\"value\":\"stolen\"}}}";
        claim("anna");
        for (String person : List.of("anna", "david")) {
            Client client = by(way, person);
            for (String of : List.of("/task/" + task, "/process-instance/" + instance)) {
                assertRefused(client.send(way, "PUT", of + "/variables/own", value));
                assertRefused(client.send(way, "POST", of + "/variables", many));
                assertRefused(client.send(way, "DELETE", of + "/variables/own", null));
            }
            assertRefused(client.send(way, "PUT", "/task/" + task + "/localVariables/own", value));
            assertRefused(client.send(way, "PUT", "/execution/" + instance + "/localVariables/own", value));
        }
        assertThat(runtime.getVariable(instance, "own")).isEqualTo("value");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void a_query_with_an_expression_is_refused(Way way) {
        for (String query : List.of(
                "{\"assigneeExpression\":\"" + EVIL + "\"}",
                "{\"dueBeforeExpression\":\"" + EVIL + "\"}",
                "{\"candidateGroupsExpression\":\"" + EVIL + "\"}",
                "{\"orQueries\":[{\"assigneeExpression\":\"" + EVIL + "\"}]}",
                "{\"orQueries\":[{\"nameLike\":\"x\"},{\"processInstanceBusinessKeyExpression\":\"" + EVIL + "\"}]}")) {
            for (String person : List.of("anna", "david")) {
                assertExpressionRefused(by(way, person).send(way, "POST", "/task", query));
                assertExpressionRefused(by(way, person).send(way, "POST", "/task/count", query));
                assertExpressionRefused(by(way, person).send(way, "POST", "/filter/" + mine() + "/list", query));
                assertExpressionRefused(by(way, person).send(way, "POST", "/filter/" + mine() + "/count", query));
            }
        }
        String nested = "?assigneeExpression=" + "%24%7B1%7D";
        assertExpressionRefused(by(way, "anna").send(way, "GET", "/task" + nested, null));
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void people_make_change_and_remove_no_filters(Way way) {
        String filter =
                "{\"resourceType\":\"Task\",\"name\":\"mine\",\"query\":{\"assigneeExpression\":\"" + EVIL + "\"}}";
        for (String person : List.of("anna", "david")) {
            Client client = by(way, person);
            assertRefused(client.send(way, "POST", "/filter/create", filter));
            assertRefused(client.send(way, "PUT", "/filter/" + mine(), filter));
            assertRefused(client.send(way, "DELETE", "/filter/" + mine(), null));
        }
    }

    @Test
    void expressions_are_refused_inside_the_application_too() {
        TaskQuery nested =
                tasks.createTaskQuery().or().taskAssigneeExpression(EVIL).endOr();

        assertThatThrownBy(nested::list).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(nested::count).isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> filters.saveFilter(filters.newTaskFilter("evil")
                        .setQuery(tasks.createTaskQuery().taskAssigneeExpression(EVIL))))
                .isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(
                        () -> filters.saveFilter(filters.newTaskFilter("evil").setQuery(nested)))
                .isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> filters.list(mine(), nested)).isInstanceOf(BadUserRequestException.class);
    }

    @Test
    void a_filter_with_an_expression_from_an_older_database_is_not_executed(
            @Autowired org.springframework.jdbc.core.simple.JdbcClient jdbc) {
        Filter old =
                filters.newTaskFilter("old").setQuery(tasks.createTaskQuery().taskName("x"));
        filters.saveFilter(old);
        for (String query : List.of(
                "{\"assigneeExpression\":\"" + EVIL + "\"}",
                "{\"orQueries\":[{\"assigneeExpression\":\"" + EVIL + "\"}]}")) {
            jdbc.sql("update act_ru_filter set query_ = :query where id_ = :id")
                    .param("query", query)
                    .param("id", old.getId())
                    .update();
            assertThatThrownBy(() -> filters.list(old.getId())).isInstanceOf(BadUserRequestException.class);
            assertThatThrownBy(() -> filters.count(old.getId())).isInstanceOf(BadUserRequestException.class);
        }
        filters.deleteFilter(old.getId());
    }

    @Test
    void nobody_becomes_the_engines_administrator() {
        String user =
                "{\"profile\":{\"id\":\"mallory\",\"firstName\":\"M\",\"lastName\":\"M\"},\"credentials\":{\"password\":\"1\"}}";
        for (Client client : List.of(Client.nobody(port), as("anna"), as("david"))) {
            assertRefused(client.send("POST", "/camunda/api/admin/setup/default/user/create", user));
            assertRefused(client.send("POST", "/camunda/api/admin/setup/default/../default/user/create", user));
            assertRefused(client.send("POST", "/camunda/api/admin/setup/default/%75ser/create", user));
            assertThat(client.get("/camunda/app/admin/default/setup/").statusCode())
                    .isIn(302, 403);
            assertThat(client.get("/camunda/app/admin/default/").statusCode()).isIn(302, 403);
        }
        assertThat(identities.createUserQuery().userId("mallory").count()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void nobody_manages_users_groups_or_authorizations(Way way) {
        String user =
                "{\"profile\":{\"id\":\"mallory\",\"firstName\":\"M\",\"lastName\":\"M\"},\"credentials\":{\"password\":\"1\"}}";
        for (String person : List.of("anna", "david")) {
            Client client = by(way, person);
            assertRefused(client.send(way, "POST", "/user/create", user));
            assertRefused(client.send(way, "PUT", "/user/" + person + "/credentials", "{\"password\":\"1\"}"));
            assertRefused(client.send(way, "PUT", "/user/" + person + "/profile", "{\"firstName\":\"X\"}"));
            assertRefused(client.send(way, "DELETE", "/user/" + person, null));
            assertRefused(client.send(way, "PUT", "/group/coordinator/members/" + person, null));
            assertRefused(
                    client.send(
                            way,
                            "POST",
                            "/authorization/create",
                            "{\"type\":1,\"permissions\":[\"ALL\"],\"userId\":\"anna\",\"resourceType\":7,\"resourceId\":\"*\"}"));
        }
        assertThat(identities.createUserQuery().userId("mallory").count()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void nobody_starts_messages_changes_or_ends_a_process(Way way) {
        for (String person : List.of("anna", "david")) {
            Client client = by(way, person);
            assertRefused(client.send(
                    way, "POST", "/process-definition/key/guarded-work/start", "{\"businessKey\":\"2026/evil\"}"));
            assertRefused(client.send(way, "POST", "/process-definition/key/guarded-work/submit-form", "{}"));
            assertRefused(client.send(way, "POST", "/message", "{\"messageName\":\"x\"}"));
            assertRefused(client.send(way, "POST", "/signal", "{\"name\":\"x\"}"));
            assertRefused(client.send(way, "POST", "/execution/" + instance + "/signal", "{}"));
            assertRefused(client.send(way, "DELETE", "/process-instance/" + instance, null));
            assertRefused(client.send(way, "PUT", "/process-instance/suspended", "{\"suspended\":true}"));
            assertRefused(client.send(
                    way,
                    "POST",
                    "/process-instance/" + instance + "/modification",
                    "{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"Done\"}]}"));
            assertRefused(client.send(way, "POST", "/task/create", "{\"name\":\"own\"}"));
            assertRefused(client.send(way, "POST", "/condition", "{\"variables\":{}}"));
            assertRefused(
                    client.send(way, "POST", "/external-task/fetchAndLock", "{\"workerId\":\"w\",\"maxTasks\":1}"));
            assertRefused(client.send(way, "POST", "/history/cleanup", null));
        }
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey("2026/evil")
                        .count())
                .isZero();
        assertThat(openTask()).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void nobody_deploys(Way way) {
        long before = repository.createDeploymentQuery().count();
        String multipart = """
                --x\r
                Content-Disposition: form-data; name="deployment-name"\r
                \r
                evil\r
                --x\r
                Content-Disposition: form-data; name="evil.bpmn"; filename="evil.bpmn"\r
                \r
                <x/>\r
                --x--\r
                """;
        for (String person : List.of("anna", "david")) {
            HttpResponse<String> answer = by(way, person)
                    .send(way, "POST", "/deployment/create", multipart, "multipart/form-data; boundary=x");
            assertRefused(answer);
        }
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/application.wadl",
                "/engine-rest/user",
                "/engine-rest/group",
                "/engine-rest/authorization",
                "/engine-rest/history/process-instance",
                "/engine-rest/process-instance",
                "/engine-rest/engine/other/task",
                "/engine-rest/task;x=y/create",
                "/engine-rest//task/create",
                "/engine-rest/task/%2e%2e/user",
                "/engine-rest/%75ser"
            })
    void a_contact_does_not_read_what_tasklist_does_not_need(String path) {
        assertRefused(machine("anna").get(path));
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void those_who_follow_the_whole_read_it_and_an_auditor_changes_nothing(Way way) {
        for (String person : List.of("david", "eva")) {
            Client client = by(way, person);
            assertThat(client.send(way, "GET", "/task/" + task, null).statusCode())
                    .isEqualTo(200);
            assertThat(client.send(way, "GET", "/process-instance/" + instance, null)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(client.send(way, "GET", "/history/activity-instance?processInstanceId=" + instance, null)
                            .body())
                    .contains("DoGuardedWork");
            assertThat(client.send(way, "GET", "/incident", null).statusCode()).isEqualTo(200);
        }
        assertRefused(by(way, "eva").send(way, "PUT", "/job/1/retries", "{\"retries\":1}"));
        assertThat(by(way, "david")
                        .send(way, "PUT", "/job/1/retries", "{\"retries\":1}")
                        .statusCode())
                .as("let through to the engine, which knows no such job")
                .isNotIn(401, 403);
    }

    @Test
    void no_authorization_opens_what_people_may_not() {
        Actor.as("david", List.of("coordinator", "camunda-admin"), () -> {
            identities.setAuthentication("david", List.of("coordinator"));
            for (Runnable deed : List.<Runnable>of(
                    () -> runtime.setVariable(instance, "own", "stolen"),
                    () -> tasks.setVariable(task, "own", "stolen"),
                    () -> tasks.setAssignee(task, "david"),
                    () -> tasks.delegateTask(task, "david"),
                    () -> runtime.startProcessInstanceByKey("guarded-work"),
                    () -> runtime.deleteProcessInstance(instance, "evil"),
                    () -> runtime.suspendProcessInstanceById(instance),
                    () -> repository.createDeployment().addString("x.txt", "x").deploy())) {
                assertThatThrownBy(deed::run).isInstanceOf(AuthorizationException.class);
            }
            return null;
        });
        assertThat(identities.getCurrentAuthentication()).isNull();
        assertThat(Actor.person()).isEmpty();
        assertThat(runtime.getVariable(instance, "own")).isEqualTo("value");
    }

    private void claim(String person) {
        Actor.as(person, List.of(GuardedWork.GROUP), () -> {
            tasks.claim(task, person);
            return null;
        });
    }

    private String mine() {
        return filters.createTaskFilterQuery().filterName("Mina").singleResult().getId();
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as(answer.request().method() + " " + answer.uri() + ": " + answer.body())
                .isIn(400, 401, 403, 404);
    }

    private static void assertExpressionRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as(answer.request().method() + " " + answer.uri() + ": " + answer.body())
                .isEqualTo(400);
        assertThat(answer.body()).contains("xpressions are");
    }
}
