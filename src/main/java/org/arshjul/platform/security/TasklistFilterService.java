package org.arshjul.platform.security;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arshjul.platform.task.TaskSearch;
import org.arshjul.platform.task.TaskSearch.Sought;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.json.JsonTaskQueryConverter;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Executes Tasklist's ready-made filters for whoever looks: "mine", "my organisation's" and "overdue" depend on the
 * person and the moment, which a stored filter could say by expressions only, and those are off.
 *
 * <p>What Tasklist asks for by itself is found in our record, and only those few tasks are fetched from the engine, which
 * still decides whether the person may see them; what somebody asks for beyond that, the engine finds. The count is our
 * record's, so that a task is in it whose holder has left its group.
 */
final class TasklistFilterService extends FilterServiceImpl {

    private static final String NO_GROUP = "-";

    /** Of what is asked for more at a time, the engine finds all. */
    private static final int ONE_PAGE = 100;

    private static final JsonTaskQueryConverter QUESTIONS = new JsonTaskQueryConverter();

    /** Tasklist asks for the newest first; that an instance is active says nothing, because nobody may suspend any. */
    private static final Set<String> USUAL = Stream.of(
                    new TaskQueryImpl(),
                    new TaskQueryImpl().active().orderByTaskCreateTime().desc())
            .map(QUESTIONS::toJson)
            .collect(Collectors.toUnmodifiableSet());

    private final ObjectProvider<TaskSearch> search;

    TasklistFilterService(ObjectProvider<TaskSearch> search) {
        this.search = search;
    }

    @Override
    public <T> List<T> list(String filterId) {
        return list(filterId, null);
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> list(String filterId, Q asked) {
        return super.list(filterId, narrowed(asked, sought(filterId, asked)));
    }

    @Override
    public <T> List<T> listPage(String filterId, int first, int max) {
        return listPage(filterId, null, first, max);
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> listPage(String filterId, Q asked, int first, int max) {
        Optional<Sought> sought = sought(filterId, asked);
        if (sought.isEmpty() || !isUsual(asked) || max > ONE_PAGE) {
            return super.listPage(filterId, narrowed(asked, sought), first, max);
        }
        List<String> page = search.getObject().page(sought.get(), first, max);
        if (page.isEmpty()) {
            return List.of();
        }
        Q found = narrowed(asked, sought);
        ((TaskQuery) found).taskIdIn(page.toArray(String[]::new));
        return super.<T, Q>listPage(filterId, found, 0, max).stream()
                .sorted(Comparator.comparingInt(task -> page.indexOf(((Task) task).getId())))
                .toList();
    }

    @Override
    public <T> T singleResult(String filterId) {
        return singleResult(filterId, null);
    }

    @Override
    public <T, Q extends Query<?, T>> T singleResult(String filterId, Q asked) {
        return super.singleResult(filterId, narrowed(asked, sought(filterId, asked)));
    }

    @Override
    public Long count(String filterId) {
        return count(filterId, null);
    }

    @Override
    public Long count(String filterId, Query<?, ?> asked) {
        Optional<Sought> sought = sought(filterId, asked);
        if (sought.isPresent() && isUsual(asked)) {
            return search.getObject().count(sought.get());
        }
        return super.count(filterId, narrowed(asked, sought));
    }

    /** What the filter means for this person now, if it is one of ours; refuses a question with expressions. */
    private Optional<Sought> sought(String filterId, Query<?, ?> asked) {
        // The filter's own criteria would replace an expression silently.
        NoQueryExpressions.refuseIn(asked);
        Filter filter = getFilter(filterId);
        String meaning = filter == null ? null : (String) filter.getProperties().get(TasklistFilter.MEANING);
        return meaning == null
                ? Optional.empty()
                : Optional.of(TasklistFilter.valueOf(meaning).soughtBy(viewer()));
    }

    private static boolean isUsual(Query<?, ?> asked) {
        return asked == null || asked instanceof TaskQuery query && USUAL.contains(QUESTIONS.toJson(query));
    }

    /** What was asked for, and within that meaning; what was asked for is changed. */
    @SuppressWarnings("unchecked")
    private <Q extends Query<?, ?>> Q narrowed(Q asked, Optional<Sought> sought) {
        return sought.map(meaning -> (Q) within(meaning, asked)).orElse(asked);
    }

    private TaskQuery within(Sought sought, Query<?, ?> asked) {
        TaskQuery query = asked instanceof TaskQuery tasks ? tasks : new TaskQueryImpl(commandExecutor);
        if (sought.dueBefore() != null) {
            query.dueBefore(Date.from(sought.dueBefore()));
        }
        if (sought.everybodys()) {
            return query;
        }
        TaskQuery theirs = query.or();
        if (sought.person() != null) {
            theirs.taskAssignee(sought.person());
        }
        // Without any criterion all would be found.
        List<String> groups = sought.groups().isEmpty() ? List.of(NO_GROUP) : List.copyOf(sought.groups());
        return theirs.taskCandidateGroupIn(groups).includeAssignedTasks().endOr();
    }

    private TasklistFilter.Viewer viewer() {
        Authentication person = commandExecutor.execute(context -> context.getAuthentication());
        Instant now = ClockUtil.getCurrentTime().toInstant();
        return person == null
                ? new TasklistFilter.Viewer("", List.of(), now)
                : new TasklistFilter.Viewer(
                        person.getUserId(), person.getGroupIds() == null ? List.of() : person.getGroupIds(), now);
    }
}
