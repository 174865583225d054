package org.arshjul.platform.security;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.query.Query;

/**
 * Refuses every query that carries expressions, whatever the way in: the engine would evaluate them, and with them
 * anything in the application (CVE-2026-109432; the engine's own switches overlook nested {@code orQueries}). It stands
 * behind the engine's own interceptors, so that it can read stored filters before they are executed.
 */
final class NoQueryExpressions extends CommandInterceptor {

    private static final String ENGINE = "org.camunda.bpm.engine.";

    /** What of a command can hold a query: queries, filters, builders and lists of them. */
    private static final ClassValue<List<Field>> HOLDERS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            List<Field> holders = new ArrayList<>();
            for (Class<?> one = type; one != null && one != Object.class; one = one.getSuperclass()) {
                for (Field field : one.getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers()) && holdsQuery(field.getType())) {
                        field.setAccessible(true);
                        holders.add(field);
                    }
                }
            }
            return holders;
        }
    };

    static void refuseIn(Query<?, ?> query) {
        refuseExpressions(query, new IdentityHashMap<>());
    }

    @Override
    public <T> T execute(Command<T> command) {
        refuseExpressions(command, new IdentityHashMap<>());
        if (command instanceof AbstractExecuteFilterCmd execution) {
            refuseExpressions(storedFilter(execution), new IdentityHashMap<>());
        }
        return next.execute(command);
    }

    private static void refuseExpressions(Object holder, Map<Object, Object> seen) {
        if (holder == null || seen.put(holder, holder) != null) {
            return;
        }
        if (holder instanceof AbstractQuery<?, ?> query
                && !query.getExpressions().isEmpty()) {
            throw new BadUserRequestException("Expressions are not allowed in queries: "
                    + query.getExpressions().keySet());
        }
        if (holder instanceof FilterEntity filter) {
            refuseExpressions(filter.getQuery(), seen);
        } else if (holder instanceof Collection<?> several) {
            several.forEach(one -> refuseExpressions(one, seen));
        } else if (holder.getClass().getName().startsWith(ENGINE)) {
            HOLDERS.get(holder.getClass()).forEach(field -> refuseExpressions(value(field, holder), seen));
        }
    }

    private static boolean holdsQuery(Class<?> type) {
        return Query.class.isAssignableFrom(type)
                || Filter.class.isAssignableFrom(type)
                || Collection.class.isAssignableFrom(type)
                || type.getName().startsWith(ENGINE) && type.getSimpleName().contains("Builder");
    }

    private static Filter storedFilter(AbstractExecuteFilterCmd execution) {
        for (Field field : AbstractExecuteFilterCmd.class.getDeclaredFields()) {
            if (field.getName().equals("filterId")) {
                field.setAccessible(true);
                return Context.getCommandContext().getFilterManager().findFilterById((String) value(field, execution));
            }
        }
        throw new IllegalStateException("this version of the engine keeps the executed filter's id elsewhere");
    }

    private static Object value(Field field, Object holder) {
        try {
            return field.get(holder);
        } catch (IllegalAccessException impossible) {
            throw new ProcessEngineException("can not look into " + holder.getClass(), impossible);
        }
    }
}
