package org.arshjul.signing.pades;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whose key made a signature. */
public enum SealKind {
    /** One made for this person and this signature, certified by the installation's authority. */
    PERSON,
    /** The organisation's seal (e-stämpel), which vouches for who signed. */
    SEAL;

    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
