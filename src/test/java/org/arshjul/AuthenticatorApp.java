package org.arshjul;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** The app in somebody's telephone that shows codes. */
public final class AuthenticatorApp {

    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();

    private AuthenticatorApp() {}

    /** What it shows at that moment, after the secret was typed into it as our page tells it. */
    public static String code(String secret, Instant at) {
        try {
            return CODES.generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(secret.replace(" ", "")), CODES.getAlgorithm()), at);
        } catch (InvalidKeyException noSecret) {
            throw new IllegalArgumentException(secret, noSecret);
        }
    }
}
