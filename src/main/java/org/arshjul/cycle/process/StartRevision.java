package org.arshjul.cycle.process;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.arshjul.cycle.Cycles;
import org.arshjul.platform.Refusal;
import org.arshjul.platform.task.ProcessStart;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The start form of revision-cycle: year and signing day. */
@Component
class StartRevision implements ProcessStart {

    private final Cycles cycles;
    private final RuntimeService engine;

    StartRevision(Cycles cycles, @Lazy RuntimeService engine) {
        this.cycles = cycles;
        this.engine = engine;
    }

    @Override
    public String process() {
        return RevisionCycleFacts.PROCESS;
    }

    @Override
    public ProcessInstance start(Map<String, Object> form) {
        int year = year(form.get("year"));
        cycles.start(year, day(form.get("signingDay")));
        return engine.createProcessInstanceQuery()
                .processDefinitionKey(RevisionCycleFacts.PROCESS)
                .processInstanceBusinessKey(String.valueOf(year))
                .singleResult();
    }

    private static int year(Object value) {
        try {
            return Integer.parseInt(String.valueOf(value));
        } catch (NumberFormatException malformed) {
            throw Refusal.invalid("cycle.year.malformed", value);
        }
    }

    private static LocalDate day(Object value) {
        try {
            return LocalDate.parse(String.valueOf(value));
        } catch (DateTimeParseException malformed) {
            throw Refusal.invalid("cycle.signingDay.malformed", value);
        }
    }
}
