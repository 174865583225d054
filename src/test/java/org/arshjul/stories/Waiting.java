package org.arshjul.stories;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.arshjul.WaitStates;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the processes in a database wait, and until when. */
final class Waiting {

    private final JdbcClient database;

    Waiting(JdbcClient database) {
        this.database = database;
    }

    /** The steps at which something waits now, as {@code process/step}. */
    Set<String> now() {
        return new TreeSet<>(database.sql("""
                        select distinct d.key_ || '/' || e.act_id_ from act_ru_execution e
                          join act_re_procdef d on d.id_ = e.proc_def_id_
                         where e.is_active_ = true and e.act_id_ is not null
                        """).query(String.class).list());
    }

    /** All steps at which the models of running processes can wait. */
    Set<String> everywhere(RepositoryService models) {
        Set<String> steps = new TreeSet<>();
        for (String id : database.sql("select distinct proc_def_id_ from act_ru_execution")
                .query(String.class)
                .list()) {
            ProcessDefinition model = models.getProcessDefinition(id);
            WaitStates.of(models.getBpmnModelInstance(id)).forEach(step -> steps.add(model.getKey() + "/" + step));
        }
        return steps;
    }

    /** When each timer goes off, by its id. */
    Map<String, Instant> timers() {
        Map<String, Instant> dates = new HashMap<>();
        database.sql("select id_, duedate_ from act_ru_job where type_ = 'timer'")
                .query(row -> {
                    dates.put(row.getString("id_"), row.getTimestamp("duedate_").toInstant());
                });
        return dates;
    }

    /** When the next timer of that year goes off. */
    Instant nextTimer(int year) {
        return database.sql("""
                        select min(j.duedate_) from act_ru_job j
                          join act_ru_execution e on e.id_ = j.process_instance_id_
                         where j.type_ = 'timer' and (e.business_key_ = :year or e.business_key_ like :below)
                        """)
                .param("year", String.valueOf(year))
                .param("below", year + "/%")
                .query(Timestamp.class)
                .single()
                .toInstant();
    }
}
