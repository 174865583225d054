package org.arshjul.platform.security;

import java.util.List;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * Executes Tasklist's ready-made filters for whoever looks: "mine", "my organisation's" and "overdue" depend on the
 * person and the moment, which a stored filter could say by expressions only, and those are off.
 */
final class TasklistFilterService extends FilterServiceImpl {

    @Override
    public <T> List<T> list(String filterId) {
        return super.list(filterId, narrowed(filterId, null));
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> list(String filterId, Q asked) {
        return super.list(filterId, narrowed(filterId, asked));
    }

    @Override
    public <T> List<T> listPage(String filterId, int first, int max) {
        return super.listPage(filterId, narrowed(filterId, null), first, max);
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> listPage(String filterId, Q asked, int first, int max) {
        return super.listPage(filterId, narrowed(filterId, asked), first, max);
    }

    @Override
    public <T> T singleResult(String filterId) {
        return super.singleResult(filterId, narrowed(filterId, null));
    }

    @Override
    public <T, Q extends Query<?, T>> T singleResult(String filterId, Q asked) {
        return super.singleResult(filterId, narrowed(filterId, asked));
    }

    @Override
    public Long count(String filterId) {
        return super.count(filterId, narrowed(filterId, null));
    }

    @Override
    public Long count(String filterId, Query<?, ?> asked) {
        return super.count(filterId, narrowed(filterId, asked));
    }

    /** What was asked for, and within the filter's meaning for this person now. */
    @SuppressWarnings("unchecked")
    private <Q extends Query<?, ?>> Q narrowed(String filterId, Q asked) {
        // The filter's own criteria would replace an expression silently.
        NoQueryExpressions.refuseIn(asked);
        Filter filter = getFilter(filterId);
        String meaning = filter == null ? null : (String) filter.getProperties().get(TasklistFilter.MEANING);
        if (meaning == null) {
            return asked;
        }
        TaskQuery query = asked instanceof TaskQuery tasks ? tasks : new TaskQueryImpl(commandExecutor);
        return (Q) TasklistFilter.valueOf(meaning).narrow(query, viewer());
    }

    private TasklistFilter.Viewer viewer() {
        Authentication person = commandExecutor.execute(context -> context.getAuthentication());
        return person == null
                ? new TasklistFilter.Viewer("", List.of(), ClockUtil.getCurrentTime())
                : new TasklistFilter.Viewer(
                        person.getUserId(),
                        person.getGroupIds() == null ? List.of() : person.getGroupIds(),
                        ClockUtil.getCurrentTime());
    }
}
