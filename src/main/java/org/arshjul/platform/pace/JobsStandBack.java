package org.arshjul.platform.pace;

import org.arshjul.platform.process.CommandInterceptors;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/** Each of the engine's jobs, before its transaction begins; also the next one of the same process, which no queue sees. */
@Component
class JobsStandBack extends AbstractProcessEnginePlugin {

    private final PeopleFirst people;

    JobsStandBack(PeopleFirst people) {
        this.people = people;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPreCommandInterceptorsTxRequired(
                CommandInterceptors.before(new Interceptor(), engine.getCustomPreCommandInterceptorsTxRequired()));
    }

    private final class Interceptor extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            // A job that somebody asks for by a request is what that person waits for.
            if (command instanceof ExecuteJobsCmd && Context.getJobExecutorContext() != null) {
                people.standBack();
            }
            return next.execute(command);
        }
    }
}
