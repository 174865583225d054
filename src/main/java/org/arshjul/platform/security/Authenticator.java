package org.arshjul.platform.security;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.qrcode.QRCodeWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/**
 * What an app that shows codes (RFC 6238) and we both know.
 *
 * @param secret 160 bits in Base32, as RFC 4226 recommends and as all apps read them
 */
record Authenticator(String secret) {

    private static final String ISSUER = "Arshjul";
    private static final int SECRET_BYTES = 20;
    private static final int PICTURE_PIXELS = 240;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();

    /** A clock may be a step off, and a code is typed as its time ends. */
    private static final int STEPS_OFF = 1;

    static Authenticator anew() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new Authenticator(new Base32().encodeToString(secret));
    }

    /** The step of 30 seconds whose code that is; empty for a wrong or too old one. Blanks do not count. */
    OptionalLong stepOf(String code, Instant now) {
        String typed = code.replaceAll("\\s", "");
        long step = now.getEpochSecond() / CODES.getTimeStep().toSeconds();
        return LongStream.rangeClosed(step - STEPS_OFF, step + STEPS_OFF)
                .filter(one -> code(one).equals(typed))
                .findFirst();
    }

    private String code(long step) {
        try {
            return CODES.generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(secret), CODES.getAlgorithm()),
                    Instant.ofEpochSecond(step * CODES.getTimeStep().toSeconds()));
        } catch (InvalidKeyException ofOurOwn) {
            throw new IllegalStateException(ofOurOwn);
        }
    }

    /** The secret as somebody types it who cannot take a picture of it. */
    String inGroups() {
        return secret.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** What the app reads: a QR code as an address of its own ({@code data:}). */
    String picture(String account) {
        String address = "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(ISSUER, URLEncoder.encode(account, StandardCharsets.UTF_8), secret, ISSUER);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            MatrixToImageWriter.writeToStream(
                    new QRCodeWriter()
                            .encode(
                                    address,
                                    BarcodeFormat.QR_CODE,
                                    PICTURE_PIXELS,
                                    PICTURE_PIXELS,
                                    Map.of(EncodeHintType.MARGIN, 2)),
                    "png",
                    png);
        } catch (WriterException tooLong) {
            throw new IllegalStateException(tooLong);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    }

    /** A secret stays out of logs. */
    @Override
    public String toString() {
        return "Authenticator";
    }
}
