package dev.vmss.model.value;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A value that only the written model may show: a password, custom data, an extension's protected settings.
 *
 * <p>{@link #toString()} never shows the value. Whoever must remember which value was sent last keeps the
 * {@link #fingerprint()} instead; like every digest it does not protect a value that can be guessed, so it is shown only to
 * those who ask for it.
 */
public final class Secret {

    private final JsonValue value;

    private Secret(JsonValue value) {
        this.value = value;
    }

    /**
     * A secret text.
     *
     * @param text the text to hide
     * @return the secret
     */
    public static Secret of(String text) {
        return new Secret(JsonValue.of(text));
    }

    /**
     * A secret of any shape, such as the protected settings of an extension.
     *
     * @param value the value to hide
     * @return the secret
     */
    public static Secret of(JsonValue value) {
        return new Secret(value);
    }

    /**
     * The hidden value, for the code that writes the model.
     *
     * @return the value
     */
    public JsonValue reveal() {
        return value;
    }

    /**
     * A digest by which a value can be recognised without being kept.
     *
     * @return the SHA-256 of the value's canonical JSON in UTF-8, in hexadecimal
     */
    public String fingerprint() {
        try {
            byte[] canonical = value.canonical().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /**
     * A placeholder.
     *
     * @return a text that tells nothing about the value
     */
    @Override
    public String toString() {
        return Redaction.HIDDEN;
    }
}
