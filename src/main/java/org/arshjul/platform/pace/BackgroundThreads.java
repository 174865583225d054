package org.arshjul.platform.pace;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.task.ThreadPoolTaskExecutorCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskDecorator;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** The threads in which events are told and the engine's jobs are done. */
@Configuration(proxyBeanMethods = false)
class BackgroundThreads {

    private static final String OF_JOBS = "camundaTaskExecutor";

    @Bean
    ThreadPoolTaskExecutorCustomizer tellersStandBack(PeopleFirst people, TaskDecorator context) {
        return tellers -> tellers.setTaskDecorator(task -> context.decorate(people.standingBack(task)));
    }

    /** The engine's starter makes these threads by itself and asks nobody. */
    @Bean
    static BeanPostProcessor jobsStandBack(ObjectProvider<PeopleFirst> people) {
        return new BeanPostProcessor() {

            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (name.equals(OF_JOBS) && bean instanceof ThreadPoolTaskExecutor jobs) {
                    jobs.setTaskDecorator(task -> people.getObject().standingBack(task));
                }
                return bean;
            }
        };
    }
}
