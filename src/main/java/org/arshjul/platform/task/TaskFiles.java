package org.arshjul.platform.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.arshjul.platform.Actor;
import org.arshjul.platform.Digest;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.clock.ProgrammeClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files that people put beside their answers. Until the task is answered only those who may answer it see them;
 * after that they belong to what the task was about. Whoever reads them for others asks first who may read the subject.
 */
@Repository
public class TaskFiles {

    private static final int MOST = 20;

    private static final String SELECT = """
            select f.id, f.task_id, t.subject, f.about, f.name, f.type, f.size, f.digest, f.added_by, f.added_at
              from task_file f join human_task t on t.id = f.task_id
             where f.removed_at is null
            """;

    private final JdbcClient jdbc;
    private final TaskGuard guard;
    private final ApplicationEventPublisher events;
    private final ProgrammeClock clock;

    TaskFiles(JdbcClient jdbc, TaskGuard guard, ApplicationEventPublisher events, ProgrammeClock clock) {
        this.jdbc = jdbc;
        this.guard = guard;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps a file beside the task that the signed-in person has or may take.
     *
     * @param about what of the task's subject it is about, or null
     * @throws Refusal for an empty or too large file, a kind that is not allowed, or too many files
     */
    @Transactional
    public TaskFile add(String taskId, String name, byte[] content, String about) {
        return guard.asMine(taskId, task -> add(task, name, content, about));
    }

    private TaskFile add(HumanTask task, String name, byte[] content, String about) {
        AttachedFile sent = AttachedFile.of(name, content);
        if (ofTask(task.id()).size() >= MOST) {
            throw Refusal.conflict("file.tooMany", MOST);
        }
        TaskFile file = new TaskFile(
                UUID.randomUUID(),
                task.id(),
                task.subject(),
                about,
                sent.name(),
                sent.kind().type(),
                content.length,
                Digest.of(content),
                Actor.required(),
                clock.instant());
        insert(file, content);
        events.publishEvent(new FileAttached(
                file.subject(), task.id(), file.name(), file.digest().hex()));
        return file;
    }

    /** Takes the file away from the open task; {@link #restore} brings it back. */
    @Transactional
    public TaskFile remove(String taskId, UUID id) {
        return guard.asMine(taskId, task -> {
            TaskFile file = of(taskId, id);
            removed(id, clock.instant().atOffset(ZoneOffset.UTC));
            events.publishEvent(new FileRemoved(
                    file.subject(), taskId, file.name(), file.digest().hex()));
            return file;
        });
    }

    /** Brings back a file that was taken away from the open task. */
    @Transactional
    public TaskFile restore(String taskId, UUID id) {
        return guard.asMine(taskId, task -> {
            removed(id, null);
            TaskFile file = of(taskId, id);
            events.publishEvent(new FileAttached(
                    file.subject(), taskId, file.name(), file.digest().hex()));
            return file;
        });
    }

    /** The files beside that task, in the order in which they were added. */
    public List<TaskFile> ofTask(String taskId) {
        return jdbc.sql(SELECT + " and f.task_id = :task order by f.added_at, f.id")
                .param("task", taskId)
                .query(TaskFiles::row)
                .list();
    }

    /** The files beside the answers about that subject, and about what lies below it, the latest first. */
    public List<TaskFile> of(String subject) {
        return jdbc.sql(SELECT + """
                         and t.answered_by is not null and (t.subject = :subject or t.subject like :below)
                         order by f.added_at desc, f.id
                        """)
                .param("subject", subject)
                .param("below", subject + "/%")
                .query(TaskFiles::row)
                .list();
    }

    /** That file; refuses an unknown one, and one that was taken away. */
    public TaskFile get(UUID id) {
        return jdbc.sql(SELECT + " and f.id = :id")
                .param("id", id)
                .query(TaskFiles::row)
                .optional()
                .orElseThrow(() -> Refusal.notFound("file.unknown"));
    }

    /** The bytes as they were sent in. */
    public byte[] content(TaskFile file) {
        return jdbc.sql("select content from task_file where id = :id")
                .param("id", file.id())
                .query((row, number) -> row.getBytes("content"))
                .single();
    }

    private TaskFile of(String taskId, UUID id) {
        TaskFile file = get(id);
        if (!file.task().equals(taskId)) {
            throw Refusal.notFound("file.unknown");
        }
        return file;
    }

    private void insert(TaskFile file, byte[] content) {
        jdbc.sql("""
                        insert into task_file (id, task_id, about, name, type, size, digest, content, added_by, added_at)
                        values (:id, :task, :about, :name, :type, :size, :digest, :content, :by, :at)
                        """)
                .param("id", file.id())
                .param("task", file.task())
                .param("about", file.about())
                .param("name", file.name())
                .param("type", file.type())
                .param("size", file.size())
                .param("digest", file.digest().hex())
                .param("content", content)
                .param("by", file.addedBy())
                .param("at", file.addedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void removed(UUID id, OffsetDateTime at) {
        jdbc.sql("update task_file set removed_at = cast(:at as timestamp with time zone) where id = :id")
                .param("at", at)
                .param("id", id)
                .update();
    }

    private static TaskFile row(ResultSet row, int number) throws SQLException {
        return new TaskFile(
                row.getObject("id", UUID.class),
                row.getString("task_id"),
                row.getString("subject"),
                row.getString("about"),
                row.getString("name"),
                row.getString("type"),
                row.getInt("size"),
                new Digest(row.getString("digest")),
                row.getString("added_by"),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
    }
}
