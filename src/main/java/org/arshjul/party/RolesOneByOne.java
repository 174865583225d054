package org.arshjul.party;

import java.util.ArrayList;
import java.util.List;
import org.arshjul.party.Programme.PersonEntry;
import org.arshjul.party.Programme.RoleEntry;
import org.springframework.boot.context.properties.bind.AbstractBindHandler;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;

/**
 * Binds the roles of each person in config/parties.yml by asking for the first, the second and so on. Spring Boot looks
 * through all keys of the file for each list that it binds, and each person has such a list: with 20,000 people that took
 * minutes.
 */
final class RolesOneByOne extends AbstractBindHandler {

    private static final ConfigurationPropertyName PEOPLE = ConfigurationPropertyName.of("programme.people");
    private static final String ROLES = "roles";

    private final BindHandler parent;

    RolesOneByOne(BindHandler parent) {
        super(parent);
        this.parent = parent;
    }

    @Override
    public <T> Bindable<T> onStart(ConfigurationPropertyName name, Bindable<T> target, BindContext context) {
        boolean roles =
                name.getLastElement(ConfigurationPropertyName.Form.UNIFORM).equals(ROLES)
                        && PEOPLE.isParentOf(name.getParent());
        return roles ? null : super.onStart(name, target, context);
    }

    @Override
    public Object onSuccess(ConfigurationPropertyName name, Bindable<?> target, BindContext context, Object result) {
        return super.onSuccess(
                name,
                target,
                context,
                result instanceof PersonEntry person && PEOPLE.isParentOf(name)
                        ? person.with(roles(name.append(ROLES), context))
                        : result);
    }

    private List<RoleEntry> roles(ConfigurationPropertyName list, BindContext context) {
        List<RoleEntry> roles = new ArrayList<>();
        ConfigurationPropertyName next = list.append("[0]");
        while (isThere(next, context)) {
            roles.add(context.getBinder().bindOrCreate(next, Bindable.of(RoleEntry.class), new Told()));
            next = list.append("[" + roles.size() + "]");
        }
        return roles;
    }

    private static boolean isThere(ConfigurationPropertyName role, BindContext context) {
        for (ConfigurationPropertySource source : context.getSources()) {
            if (source.containsDescendantOf(role) == ConfigurationPropertyState.PRESENT) {
                return true;
            }
        }
        return false;
    }

    /** What is bound of a role counts as bound, and is checked, with all the rest. */
    private final class Told implements BindHandler {

        @Override
        public Object onSuccess(
                ConfigurationPropertyName name, Bindable<?> target, BindContext context, Object result) {
            return parent.onSuccess(name, target, context, result);
        }
    }
}
