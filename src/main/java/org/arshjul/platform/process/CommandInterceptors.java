package org.arshjul.platform.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** What stands around the engine's commands, as its configuration holds it. */
public final class CommandInterceptors {

    private CommandInterceptors() {}

    /**
     * That one before all others.
     *
     * @param others null where the configuration has none
     */
    public static List<CommandInterceptor> before(CommandInterceptor one, List<CommandInterceptor> others) {
        List<CommandInterceptor> all = new ArrayList<>(List.of(one));
        if (others != null) {
            all.addAll(others);
        }
        return all;
    }
}
