package org.arshjul.party;

import java.util.ArrayList;
import java.util.List;
import org.arshjul.party.Programme.PersonEntry;
import org.arshjul.party.Programme.RoleEntry;
import org.arshjul.platform.config.ConfigurationMistake;
import org.arshjul.platform.config.ConfigurationMistake.Mistake;
import org.springframework.boot.context.properties.bind.AbstractBindHandler;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.BindResult;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.core.env.Environment;

/**
 * Binds the roles of each person in config/parties.yml by asking for the first, the second and so on. Spring Boot looks
 * through all keys of the file for each list that it binds, and each person has such a list: with 20,000 people that takes
 * minutes.
 */
final class RolesOneByOne extends AbstractBindHandler {

    private static final ConfigurationPropertyName PEOPLE = ConfigurationPropertyName.of("programme.people");
    private static final String ROLES = "roles";
    private static final Bindable<RoleEntry> ROLE = Bindable.of(RoleEntry.class);

    private final BindHandler parent;
    private final Environment environment;

    RolesOneByOne(BindHandler parent, Environment environment) {
        super(parent);
        this.parent = parent;
        this.environment = environment;
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
        boolean person = result instanceof PersonEntry && PEOPLE.isParentOf(name);
        return super.onSuccess(
                name,
                target,
                context,
                person ? ((PersonEntry) result).with(roles(name.append(ROLES), context)) : result);
    }

    /** From where the person stands, and from nowhere else. */
    private List<RoleEntry> roles(ConfigurationPropertyName list, BindContext context) {
        requireList(list, context);
        Binder binder = new Binder(context.getSources(), new PropertySourcesPlaceholdersResolver(environment));
        List<RoleEntry> roles = new ArrayList<>();
        BindResult<RoleEntry> next = binder.bind(list.append("[0]"), ROLE, new Told());
        while (next.isBound()) {
            roles.add(next.get());
            next = binder.bind(list.append("[" + roles.size() + "]"), ROLE, new Told());
        }
        return roles;
    }

    /** An empty list stands there as an empty value. */
    private void requireList(ConfigurationPropertyName list, BindContext context) {
        for (ConfigurationPropertySource source : context.getSources()) {
            ConfigurationProperty written = source.getConfigurationProperty(list);
            if (written != null && !written.getValue().toString().isEmpty()) {
                throw new ConfigurationMistake(List.of(new Mistake(
                        list.toString(), written.getValue(), "a list such as [{role: contact, party: enkoping}]")));
            }
            if (written != null) {
                parent.onSuccess(list, Bindable.listOf(RoleEntry.class), context, List.of());
            }
        }
    }

    /** Reports what is bound of a role to the parent, so that it is neither unknown nor unchecked. */
    private final class Told implements BindHandler {

        @Override
        public Object onSuccess(
                ConfigurationPropertyName name, Bindable<?> target, BindContext context, Object result) {
            return parent.onSuccess(name, target, context, result);
        }
    }
}
