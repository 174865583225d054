package org.arshjul.party;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        value(list, context).ifPresent(word -> {
            if (!word.isEmpty()) {
                throw mistake(list, word);
            }
            parent.onSuccess(list, Bindable.listOf(RoleEntry.class), context, List.of());
        });
        Binder binder = new Binder(context.getSources(), new PropertySourcesPlaceholdersResolver(environment));
        List<RoleEntry> roles = new ArrayList<>();
        while (true) {
            ConfigurationPropertyName next = list.append("[" + roles.size() + "]");
            value(next, context).ifPresent(word -> {
                throw mistake(next, word);
            });
            BindResult<RoleEntry> role = binder.bind(next, ROLE, new Told());
            if (!role.isBound()) {
                return roles;
            }
            roles.add(role.get());
        }
    }

    /** What stands there in place of something with keys or a list below it; an empty list stands there as an empty value. */
    private static Optional<String> value(ConfigurationPropertyName name, BindContext context) {
        for (ConfigurationPropertySource source : context.getSources()) {
            ConfigurationProperty written = source.getConfigurationProperty(name);
            if (written != null) {
                return Optional.of(written.getValue().toString());
            }
        }
        return Optional.empty();
    }

    private static ConfigurationMistake mistake(ConfigurationPropertyName name, String value) {
        return new ConfigurationMistake(List.of(
                new Mistake(name.toString(), value, "a list of roles such as [{role: contact, party: enkoping}]")));
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
