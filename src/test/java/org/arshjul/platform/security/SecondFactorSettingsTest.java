package org.arshjul.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.arshjul.platform.security.SecondFactorSettings.Of;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who has to show a code from an app. */
class SecondFactorSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "NOBODY, lund.signatory, false",
        "SIGNATORIES, lund.signatory, true",
        "SIGNATORIES, lund.contact, false",
        "SIGNATORIES, coordinator, false",
        "EVERYBODY, lund.contact, true",
        "EVERYBODY, coordinator, true"
    })
    void it_is_asked_of_whom_the_installation_chose(Of of, String group, boolean required) {
        assertThat(new SecondFactorSettings(of).requires(Set.of(group))).isEqualTo(required);
    }
}
