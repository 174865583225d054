package org.arshjul.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.arshjul.platform.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartyIdTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "enkoping", "upplands-vasby", "kommun10000", "abcdefghijklmnopqrstuvwxyzabcdefghijklmn"})
    void a_short_name_in_lower_case_is_one(String value) {
        assertThat(new PartyId(value)).hasToString(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7kommuner",
                "-vasby",
                "Enkoping",
                "enköping",
                "upplands vasby",
                "a/b",
                "a{b",
                "abcdefghijklmnopqrstuvwxyzabcdefghijklmno"
            })
    void anything_else_is_refused(String value) {
        assertThatThrownBy(() -> new PartyId(value)).isInstanceOf(Refusal.class);
    }
}
