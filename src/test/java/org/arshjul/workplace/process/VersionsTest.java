package org.arshjul.workplace.process;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.arshjul.platform.task.AsProduct;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** A coordinator at an empty engine. */
abstract class VersionsTest {

    final List<Object> told = new ArrayList<>();
    ProcessEngine engine;
    ProcessVersions versions;

    @BeforeEach
    void begin() {
        engine = new StandaloneInMemProcessEngineConfiguration()
                .setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID())
                .setProcessEngineName(UUID.randomUUID().toString())
                .buildProcessEngine();
        versions = new ProcessVersions(
                engine.getRuntimeService(),
                engine.getRepositoryService(),
                new AsProduct((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()),
                told::add);
        as("coordinator");
    }

    @AfterEach
    void close() {
        SecurityContextHolder.clearContext();
        engine.close();
    }

    static void as(String group) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("kim", "", group));
    }
}
