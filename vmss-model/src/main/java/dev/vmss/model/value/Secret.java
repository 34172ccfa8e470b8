package dev.vmss.model.value;

import dev.vmss.model.mapper.JsonForm;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A secret value that appears only in the written model: a password, custom data, an extension's protected settings.
 *
 * <p>{@link #toString()} never shows the value. To remember which value was sent last, store the {@link
 * #fingerprint()}; like every digest it does not protect a value that can be guessed, so nothing prints it by
 * default.
 */
public final class Secret implements JsonForm {

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
     * A secret of any JSON structure, such as the protected settings of an extension.
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
     * A digest that identifies a value without storing it.
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

    /** {@return the placeholder, which is what a mapper writes} */
    @Override
    public Object jsonForm() {
        return Redaction.HIDDEN;
    }

    /**
     * The placeholder.
     *
     * @return a text without information about the value
     */
    @Override
    public String toString() {
        return Redaction.HIDDEN;
    }
}
