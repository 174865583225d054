package org.arshjul.platform.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.arshjul.TestDatabase;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.task.HumanTasks.OpenTasks;
import org.arshjul.platform.task.TaskSearch.Sought;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose the open tasks are, in the record of them. */
class HumanTasksTest {

    private static final List<String> GROUPS = List.of("lund.contact", "lund.signatory");
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T10:00:00Z");

    private HumanTasks tasks;
    private TaskSearch search;

    @BeforeEach
    void a_year_with_tasks_of_all_kinds() {
        DataSource database = TestDatabase.source("jdbc:h2:mem:human-tasks;DB_CLOSE_DELAY=-1");
        Flyway flyway =
                Flyway.configure().dataSource(database).cleanDisabled(false).load();
        flyway.clean();
        flyway.migrate();
        JdbcClient jdbc = JdbcClient.create(database);
        tasks = new HumanTasks(jdbc, new ProgrammeClock());
        search = new TaskSearch(jdbc);

        open("for the group", null, "lund.contact");
        open("for several of the person's groups", null, "lund.contact", "lund.signatory");
        open("for several groups", null, "formas.contact", "lund.contact");
        open("taken by the person", "anna", "lund.contact");
        open("taken by a colleague", "bo", "lund.contact");
        open("taken by a colleague, for several", "bo", "formas.contact", "lund.contact");
        open("given to the person", "anna", "formas.contact");
        open("for nobody in particular", "anna");
        open("for others", null, "formas.contact");
        open("for several others", null, "formas.contact", "vinnova.contact");
        open("answered", null, "lund.contact");
        tasks.ended("answered", "bo", null);
        open("recorded by the version before", null, "lund.contact");
        jdbc.sql("update human_task set group_id = null where id = 'recorded by the version before'")
                .update();
    }

    @Test
    void a_person_has_what_is_theirs_and_what_their_groups_may_take() {
        assertThat(tasks.openFor("anna", GROUPS))
                .extracting(HumanTask::id)
                .containsExactlyInAnyOrder(
                        "for the group",
                        "for several of the person's groups",
                        "for several groups",
                        "taken by the person",
                        "given to the person",
                        "for nobody in particular",
                        "recorded by the version before");
        assertThat(tasks.countFor("anna", GROUPS)).isEqualTo(Map.of("GiveOpinion", new OpenTasks(7, 7)));
    }

    @Test
    void each_knows_all_its_groups() {
        assertThat(tasks.get("for the group").groups()).containsExactly("lund.contact");
        assertThat(tasks.get("for several groups").groups()).containsExactly("formas.contact", "lund.contact");
        assertThat(tasks.get("for nobody in particular").groups()).isEmpty();
    }

    @Test
    void groups_may_take_in_a_year_what_is_for_one_or_several_of_them() {
        assertThat(tasks.openIn("2026", List.of("vinnova.contact", "lund.signatory")))
                .extracting(HumanTask::id)
                .containsExactlyInAnyOrder("for several others", "for several of the person's groups");
    }

    @Test
    void a_search_finds_what_colleagues_have_taken_too() {
        Sought theirs = new Sought(false, "anna", GROUPS, null);
        assertThat(search.page(theirs, 0, 20))
                .containsExactlyInAnyOrder(
                        "for the group",
                        "for several of the person's groups",
                        "for several groups",
                        "taken by the person",
                        "taken by a colleague",
                        "taken by a colleague, for several",
                        "given to the person",
                        "for nobody in particular",
                        "recorded by the version before");
        assertThat(search.count(theirs)).isEqualTo(9);
        assertThat(search.count(new Sought(false, null, GROUPS, null))).isEqualTo(7);
        assertThat(search.count(new Sought(true, null, List.of(), null))).isEqualTo(11);
    }

    private void open(String id, String assignee, String... groups) {
        tasks.opened(new HumanTask(
                id,
                "GiveOpinion",
                "contract-revision",
                "2026/lund",
                null,
                "Lämna synpunkter",
                Arrays.asList(groups),
                assignee,
                LONG_AGO,
                null,
                null,
                null,
                null));
    }
}
