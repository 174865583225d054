package org.arshjul.platform.security;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Refuses to start outside the demo unless somebody can log in with a password that is nobody else's: there is no
 * default. It looks before the first bean is made, so nothing has been written when it refuses.
 */
@Component
class WayIn implements BeanFactoryPostProcessor, EnvironmentAware {

    private Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        AdministratorPassword password = AdministratorPassword.in(environment).orElse(null);
        if (password == null) {
            if (!environment.acceptsProfiles(Profiles.of("demo")) && !identityProvider()) {
                throw new NoWayIn("Nobody could log in: no password for the administrator and no identity provider"
                        + " is configured, and there is no default password.");
            }
        } else if (password.malformed()) {
            throw new NoWayIn("%s is no password hash: it does not begin with its algorithm, such as {bcrypt}."
                    .formatted(AdministratorPassword.HASHED));
        } else if (password.tooShort()) {
            throw new NoWayIn("The administrator's password in %s is too short: at least %d characters."
                    .formatted(AdministratorPassword.CLEAR, AdministratorPassword.SHORTEST));
        }
    }

    private boolean identityProvider() {
        return Binder.get(environment)
                .bind("spring.security.oauth2.client.registration", Bindable.mapOf(String.class, Object.class))
                .isBound();
    }
}
