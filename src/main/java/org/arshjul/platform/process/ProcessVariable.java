package org.arshjul.platform.process;

import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A typed, named value that a process carries for its gateways: an id or a decision, never a document or an object.
 *
 * @param name as written in the model
 * @param type String, Integer, Long or Boolean
 */
public record ProcessVariable<T>(String name, Class<T> type) {

    public static <T> ProcessVariable<T> of(String name, Class<T> type) {
        return new ProcessVariable<>(name, type);
    }

    /** Its value here or in an enclosing scope; a missing one fails by its name. */
    public T in(VariableScope scope) {
        Object value = scope.getVariable(name);
        if (value == null) {
            throw new IllegalStateException("no variable '%s' in %s".formatted(name, scope.getVariableScopeKey()));
        }
        return type.cast(value);
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, value);
    }
}
