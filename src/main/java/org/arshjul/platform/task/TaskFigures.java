package org.arshjul.platform.task;

import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.arshjul.platform.clock.ProgrammeClock;
import org.arshjul.platform.figures.Figure;
import org.arshjul.platform.figures.Figures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many tasks of each year are open, and how many of them are late. */
@Component
class TaskFigures implements Figures {

    private record Open(String cycle, long all, long late) {}

    private final JdbcClient jdbc;
    private final ProgrammeClock clock;

    TaskFigures(JdbcClient jdbc, ProgrammeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Figure> count() {
        return jdbc
                .sql("""
                        select left(subject, 4) as cycle, count(*) as everything, count(case when due_at < :now then 1 end) as late
                          from human_task where ended_at is null group by left(subject, 4)
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) ->
                        new Open(row.getString("cycle"), row.getLong("everything"), row.getLong("late")))
                .list()
                .stream()
                .filter(one -> one.cycle().matches("\\d{4}"))
                .flatMap(one -> Stream.of(
                        Figure.of("arshjul.tasks.open", "Open tasks of the year", one.all(), "cycle", one.cycle()),
                        Figure.of(
                                "arshjul.tasks.overdue",
                                "Open tasks of the year that should have been answered",
                                one.late(),
                                "cycle",
                                one.cycle())))
                .toList();
    }
}
