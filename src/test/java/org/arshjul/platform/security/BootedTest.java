package org.arshjul.platform.security;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** The platform on a port of its own, with one guarded task open for anna and bo. */
@SpringBootTest(
        classes = PlatformAlone.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:security;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "camunda.bpm.auto-deployment-enabled=false",
            "spring.modulith.events.republish-outstanding-events-on-restart=false"
        })
@ActiveProfiles("test")
@Import(GuardedWork.class)
abstract class BootedTest {

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identities;

    @Autowired
    JdbcClient jdbc;

    String task;
    String instance;

    /** No test has to wait for what another one tried. */
    @BeforeEach
    void forget_log_ins() {
        jdbc.sql("delete from log_in").update();
    }

    @BeforeEach
    void open_a_guarded_task() {
        // The engine's clock is one for the whole machine, and tests of other contexts move it.
        ClockUtil.reset();
        for (String person : GuardedWork.people()) {
            if (identities.createUserQuery().userId(person).count() == 0) {
                User user = identities.newUser(person);
                user.setLastName(person);
                user.setPassword("never used anywhere");
                identities.saveUser(user);
            }
        }
        DeploymentBuilder deployment = repository
                .createDeployment()
                .name("guarded work")
                .enableDuplicateFiltering(true)
                .addClasspathResource("security/guarded-work.bpmn");
        // As the application deploys it: by its file name only.
        deployment.addInputStream(
                "task-form.html", getClass().getResourceAsStream("/processes/tasklist/task-form.html"));
        deployment.deploy();
        instance = runtime.startProcessInstanceByKey("guarded-work", "2026/test", Map.of("own", "value"))
                .getId();
        task = openTask().getId();
    }

    Task openTask() {
        return tasks.createTaskQuery().processInstanceId(instance).singleResult();
    }

    Client as(String person) {
        return Client.browser(port, person, GuardedWork.PASSWORD);
    }

    Client machine(String person) {
        return Client.machine(port, person, GuardedWork.PASSWORD);
    }

    /** That person through that way: with a session in Tasklist, with HTTP Basic at the REST interface. */
    Client by(Client.Way way, String person) {
        return way == Client.Way.TASKLIST ? as(person) : machine(person);
    }

    static List<Integer> refused() {
        return List.of(400, 401, 403, 404, 405);
    }
}
