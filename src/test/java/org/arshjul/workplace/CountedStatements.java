package org.arshjul.workplace;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.slf4j.MDC;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Counts the SQL statements of somebody's requests; what others ask meanwhile is not counted. */
@TestConfiguration(proxyBeanMethods = false)
public class CountedStatements {

    private static final List<String> STATEMENTS = new CopyOnWriteArrayList<>();
    private static volatile String counted = "";

    /** The statements of the requests that this person makes with it. */
    public static List<String> of(Visitor person, Runnable requests) {
        STATEMENTS.clear();
        counted = person.id();
        requests.run();
        return List.copyOf(STATEMENTS);
    }

    @Bean
    static BeanPostProcessor countingDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source
                        ? ProxyDataSourceBuilder.create(source)
                                .listener(new Counter())
                                .build()
                        : bean;
            }
        };
    }

    private static final class Counter implements QueryExecutionListener {

        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            if (counted.equals(MDC.get("request"))) {
                queries.forEach(query -> STATEMENTS.add(query.getQuery()));
            }
        }

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            // Counted before.
        }
    }
}
