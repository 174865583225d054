package org.arshjul.platform.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys each folder of {@code processes/} when one of its files has changed. A model's forms must stand in the model's
 * own deployment, so those of Tasklist go with every model; deploying single changed files, as the engine offers, would
 * leave them behind. Resources are named by their file names, wherever the application is installed. A decision table in
 * {@code config/} takes the place of the one of the same name that the product brings.
 */
@Component
class ProcessDeployments extends AbstractProcessEnginePlugin {

    private static final String SHARED_FORMS = "tasklist";

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        Map<String, List<Resource>> folders = folders();
        List<Resource> forms = folders.remove(SHARED_FORMS);
        folders.forEach((folder, resources) -> {
            DeploymentBuilder deployment = engine.getRepositoryService()
                    .createDeployment()
                    .name(folder)
                    .enableDuplicateFiltering(false);
            resources.forEach(resource -> add(deployment, resource));
            forms.forEach(form -> add(deployment, form));
            deployment.deploy();
        });
    }

    private static Map<String, List<Resource>> folders() {
        Map<String, List<Resource>> folders = new TreeMap<>();
        try {
            Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath:processes/*/*.*");
            Arrays.sort(found, (one, other) -> one.getFilename().compareTo(other.getFilename()));
            for (Resource resource : found) {
                String[] path = resource.getURL().getPath().split("/");
                folders.computeIfAbsent(path[path.length - 2], none -> new ArrayList<>())
                        .add(resource);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return folders;
    }

    private static void add(DeploymentBuilder deployment, Resource shipped) {
        Resource own = new FileSystemResource("config/" + shipped.getFilename());
        Resource resource = shipped.getFilename().endsWith(".dmn") && own.exists() ? own : shipped;
        try (InputStream content = resource.getInputStream()) {
            deployment.addInputStream(resource.getFilename(), content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
