package org.arshjul.platform.security;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.CollectionUtils;

/**
 * What people may ask of the engine's REST interfaces, by method, path and group: what Tasklist needs for everybody,
 * reading for those who follow the whole, and the retry of a failed job for the coordinator. The engine's own
 * authorizations and the guards behind it decide on the single task or instance.
 */
final class EngineRestRules {

    private static final Set<String> EVERYBODY = Set.of();
    private static final Set<String> OVERSIGHT = Set.of("coordinator", "auditor");
    private static final Set<String> COORDINATOR = Set.of("coordinator");

    /** Both ways to the one engine: for machines and for the webapp. */
    private static final Pattern ENGINE =
            Pattern.compile("(?:/engine-rest(?:/engine/default)?|/camunda/api/engine/engine/default)(/.+?)/?");

    private static final List<Rule> OF_WEBAPP = List.of(
            rule("GET", "/camunda/?", EVERYBODY),
            rule("GET", "/camunda/(?:lib|assets)/.*", EVERYBODY),
            rule("GET", "/camunda/favicon.ico", EVERYBODY),
            rule("GET", "/camunda/app/?", EVERYBODY),
            rule("GET", "/camunda/app/tasklist(?:/.*)?", EVERYBODY),
            rule("GET", "/camunda/app/cockpit(?:/.*)?", OVERSIGHT),
            rule("GET", "/camunda/api/engine/engine/?", EVERYBODY),
            rule("GET", "/camunda/api/admin/auth/user/default", EVERYBODY),
            rule("POST", "/camunda/api/admin/auth/user/default/logout", EVERYBODY),
            rule("GET", "/camunda/api/tasklist/plugin/[^/]+/static/.*", EVERYBODY),
            rule("GET", "/camunda/api/cockpit/plugin/[^/]+/static/.*", OVERSIGHT),
            // Cockpit's own queries; the plugin has nothing that writes.
            rule("GET|POST", "/camunda/api/cockpit/plugin/base/default/.*", OVERSIGHT),
            rule("GET", "/engine-rest/engine/?", EVERYBODY));

    private static final List<Rule> OF_ENGINE = List.of(
            rule("GET|POST", "/task(?:/count)?", EVERYBODY),
            rule("GET", "/task/[^/]+", EVERYBODY),
            rule("GET", "/task/[^/]+/(?:form|form-variables|deployed-form|identity-links)", EVERYBODY),
            rule("GET", "/task/[^/]+/(?:comment|variables)", EVERYBODY),
            rule("POST", "/task/[^/]+/(?:claim|unclaim|complete|submit-form)", EVERYBODY),
            rule("GET|OPTIONS", "/filter(?:/count)?", EVERYBODY),
            rule("GET|OPTIONS", "/filter/[^/]+", EVERYBODY),
            rule("GET|POST", "/filter/[^/]+/(?:list|singleResult|count)", EVERYBODY),
            rule("GET|OPTIONS", "/process-definition(?:/count)?", EVERYBODY),
            rule("GET", "/process-definition/(?:key/)?[^/]+(?:/(?:xml|diagram))?", EVERYBODY),
            rule("GET", "/process-definition/(?:key/)?[^/]+/(?:startForm|deployed-start-form)", COORDINATOR),
            rule("GET", "/process-definition/(?:key/)?[^/]+/form-variables", COORDINATOR),
            rule("POST", "/process-definition/(?:key/)?[^/]+/submit-form", COORDINATOR),
            rule("GET", "/user/[^/]+/profile", EVERYBODY),
            rule("GET", "/authorization/check", EVERYBODY),
            rule("GET", "/history/user-operation(?:/count)?", EVERYBODY),
            rule(
                    "GET",
                    "/(?:process-instance|execution|variable-instance|job|job-definition|incident)(?:/.*)?",
                    OVERSIGHT),
            rule("GET", "/(?:history|deployment|decision-definition|process-definition)(?:/.*)?", OVERSIGHT),
            rule("POST", "/(?:process-instance|execution|variable-instance|job|job-definition)(?:/count)?", OVERSIGHT),
            rule("POST", "/history/(?!cleanup)[a-z-]+(?:/count)?", OVERSIGHT),
            rule("PUT", "/job/[^/]+/retries", COORDINATOR));

    private EngineRestRules() {}

    static boolean allow(String method, String path, Set<String> groups) {
        if (OF_WEBAPP.stream().anyMatch(rule -> rule.allows(method, path, groups))) {
            return true;
        }
        Matcher engine = ENGINE.matcher(path);
        return engine.matches() && OF_ENGINE.stream().anyMatch(rule -> rule.allows(method, engine.group(1), groups));
    }

    private static Rule rule(String methods, String path, Set<String> groups) {
        return new Rule(Set.of(methods.split("\\|")), Pattern.compile(path), groups);
    }

    private record Rule(Set<String> methods, Pattern path, Set<String> groups) {

        boolean allows(String method, String asked, Set<String> ofPerson) {
            // HEAD is a GET without the answer's body.
            return methods.contains(method.equals("HEAD") ? "GET" : method)
                    && path.matcher(asked).matches()
                    && (groups.isEmpty() || CollectionUtils.containsAny(groups, ofPerson));
        }
    }
}
