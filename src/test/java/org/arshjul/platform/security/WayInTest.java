package org.arshjul.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

class WayInTest {

    private static final PasswordEncoder ENCODER = PasswordEncoderFactories.createDelegatingPasswordEncoder();

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withBean(PasswordEncoder.class, () -> ENCODER)
            .withUserConfiguration(WayIn.class, Administrator.class);

    @Test
    void without_a_password_or_an_identity_provider_the_start_fails_and_says_what_to_set() {
        application.run(context -> {
            assertThat(context).hasFailed();
            FailureAnalysis said = new NoWayInAnalyzer().analyze(context.getStartupFailure());
            assertThat(said.getDescription()).contains("there is no default password");
            assertThat(said.getAction())
                    .contains("ARSHJUL_ADMINISTRATOR_PASSWORD")
                    .contains("arshjul.security.administrator-password-hash")
                    .contains("spring.security.oauth2.client.registration")
                    .contains("'demo'");
        });
    }

    @Test
    void the_demo_starts_without() {
        application.withPropertyValues("spring.profiles.active=demo").run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBean(Administrator.class).find(Administrator.ID))
                    .isEmpty();
        });
    }

    @Test
    void an_identity_provider_is_enough() {
        application
                .withPropertyValues("spring.security.oauth2.client.registration.office.client-id=arshjul")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "demo", "elevencharn", "            1"})
    void a_short_password_is_refused(String password) {
        application
                .withPropertyValues("ARSHJUL_ADMINISTRATOR_PASSWORD=" + password)
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasMessageContaining("too short")
                        .hasMessageContaining("12 characters"));
    }

    @Test
    void a_hash_without_its_algorithm_is_refused() {
        application
                .withPropertyValues("arshjul.security.administrator-password-hash=correct horse battery")
                .run(context -> assertThat(context).getFailure().hasMessageContaining("no password hash"));
        application
                .withPropertyValues("arshjul.security.administrator-password-hash={noop}correct horse battery")
                .run(context -> assertThat(context).getFailure().hasMessageContaining("no password hash"));
    }

    @Test
    void the_administrator_logs_in_by_what_is_configured() {
        application
                .withPropertyValues("ARSHJUL_ADMINISTRATOR_PASSWORD=correct horse battery")
                .run(context -> assertThat(context.getBean(Administrator.class).find(Administrator.ID))
                        .hasValueSatisfying(account -> {
                            assertThat(ENCODER.matches("correct horse battery", account.passwordHash()))
                                    .isTrue();
                            assertThat(account.groups()).containsExactly("coordinator");
                        }));
    }
}
