package org.arshjul.platform.task;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** The product acts in the engine, whoever has it act: people may not do there what its commands do for them. */
@Component
public class AsProduct {

    private final ProcessEngineConfigurationImpl engine;

    public AsProduct(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    /** Does it without the engine's checks, in the caller's transaction or one of its own. */
    public <T> T get(Supplier<T> act) {
        return engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(act::get));
    }

    /** The same for what gives nothing back. */
    public void run(Runnable act) {
        get(() -> {
            act.run();
            return null;
        });
    }
}
