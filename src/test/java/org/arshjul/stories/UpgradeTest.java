package org.arshjul.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.arshjul.audit.Audit;
import org.arshjul.audit.Verification;
import org.arshjul.cycle.Cycle;
import org.arshjul.cycle.CycleState;
import org.arshjul.platform.Actor;
import org.arshjul.platform.task.HumanTask;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Years that an earlier version of the product left at every step at which a process can wait are taken over by this one and
 * brought to their end. {@link LeaveHalfway} of that version made the database.
 */
@Stories
@DisabledIfSystemProperty(
        named = "database",
        matches = "postgres",
        disabledReason = "what was left is a database of H2")
class UpgradeTest {

    private static final Path LEFT = Path.of("src/test/resources/upgrade/halfway.zip");
    private static final String URL = "jdbc:h2:mem:upgraded;DB_CLOSE_DELAY=-1";

    /** More steps than that no year takes. */
    private static final int MOST_STEPS = 1000;

    private static Waiting left;
    private static Set<String> stepsLeft;
    private static Map<String, Instant> timersLeft;

    @Autowired
    Product product;

    @Autowired
    RepositoryService models;

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void what_an_earlier_version_left(DynamicPropertyRegistry registry) {
        JdbcClient database = JdbcClient.create(new DriverManagerDataSource(URL, "sa", ""));
        database.sql("runscript from '%s' compression zip".formatted(LEFT)).update();
        left = new Waiting(database);
        stepsLeft = left.now();
        timersLeft = left.timers();
        registry.add("spring.datasource.url", () -> URL);
    }

    @Test
    void what_waited_at_any_step_goes_on_to_its_end_and_no_timer_begins_anew() {
        assertThat(stepsLeft).containsAll(left.everywhere(models));
        assertThat(left.timers()).isEqualTo(timersLeft).isNotEmpty();

        List<Integer> years = product.cycles.all().stream()
                .map(Cycle::year)
                .filter(year -> !product.running(String.valueOf(year)).isEmpty())
                .sorted()
                .toList();
        assertThat(years).hasSizeGreaterThan(10);
        years.forEach(this::end);
        mendAddresses();

        assertThat(left.now()).isEmpty();
        assertThat(product.cycles.all())
                .filteredOn(cycle -> years.contains(cycle.year()))
                .extracting(Cycle::state)
                .containsOnly(CycleState.CLOSED);
        assertThat(jdbc.sql("select count(*) from act_ru_incident")
                        .query(Integer.class)
                        .single())
                .isZero();
        Verification trail = Actor.as("coordinator", Set.of("coordinator"), audit::verify);
        assertThat(trail.firstBroken()).isNull();
    }

    /** Everybody answers what is open, one after the other; when nothing is, the next timer goes off. */
    private void end(int year) {
        String id = String.valueOf(year);
        product.itIs(Product.day(lastOpened(id)));
        product.settle(id);
        for (int step = 0; !product.running(id).isEmpty(); step++) {
            assertThat(step).as("%s: %s", id, product.running(id)).isLessThan(MOST_STEPS);
            List<HumanTask> open = product.tasks.openIn(id);
            if (open.isEmpty()) {
                product.itIs(Product.day(left.nextTimer(year)).plusDays(1));
                product.settle(id);
            } else {
                product.answer(open.get(0), answer(open.get(0)));
            }
        }
    }

    private Instant lastOpened(String year) {
        return jdbc.sql("select max(opened_at) from human_task where subject = :year or subject like :below")
                .param("year", year)
                .param("below", year + "/%")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private void mendAddresses() {
        product.tasks
                .openIn("address")
                .forEach(task -> product.answer(task, Map.of("address", "klimat@malmo.example.org")));
    }

    private Map<String, Object> answer(HumanTask task) {
        return switch (task.kind()) {
            case "PlanRevision" -> Map.of("municipalities", Story.MUNICIPALITIES);
            case "DecideOnLateSignature" -> Year.decision("extend");
            case "HandleDecline", "DecideOnRejection" -> Year.decision("newRound");
            case "AnswerReportQuestions", "AnswerNationalQuestions" ->
                product.answers(task.subject(), task.concerns(), "Hundra.");
            default ->
                task.kind().startsWith("Decide") || task.kind().startsWith("Steer")
                        ? Year.decision("proceed")
                        : new Willing(product).answerTo(task);
        };
    }
}
