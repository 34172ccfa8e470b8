package dev.vmss.model.testing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Inputs made from a corpus, as many as the system property {@code vmss.fuzz} says for each try of a property, and what
 * must be true of every answer to them. A failure shows what is wrong and the input; add it to the corpus, and it is tried in each build.
 */
public final class Fuzzing {

    private static final int INPUTS_IN_A_TRY = Integer.getInteger("vmss.fuzz", 1);
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int MOST_OF_INPUT = 4_000;
    private static final int MOST_OF_CAUSE = 1_000;
    private static final Pattern NAME = Pattern.compile(PlantedSecrets.SECRET + "[^\"]{0,200}\"\\s{0,9}:");

    private Fuzzing() {}

    /**
     * The lines of a resource.
     *
     * @param beside the class that the resource stands beside
     * @param name the file
     * @return the lines that are not empty
     */
    public static List<String> corpus(Class<?> beside, String name) {
        try (InputStream stream = Objects.requireNonNull(beside.getResourceAsStream(name), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Tries inputs.
     *
     * @param seed decides the inputs
     * @param corpus what they are made from
     * @param work what is done with an input; it throws nothing unless something is wrong
     */
    public static void fuzz(long seed, List<String> corpus, Work work) {
        for (int i = 0; i < INPUTS_IN_A_TRY; i++) {
            Mutator mutator = new Mutator(seed + i * 1_000_003L, corpus);
            byte[] input = mutator.bytes();
            tried(input, work);
        }
    }

    /** What is done with an input. */
    public interface Work {

        /**
         * Does it.
         *
         * @param input the input
         * @throws IOException if the test itself cannot go on
         */
        void with(byte[] input) throws IOException;
    }

    /**
     * Tries an input.
     *
     * @param input the input
     * @param work what is done with it
     */
    public static void tried(byte[] input, Work work) {
        String text = new String(input, StandardCharsets.UTF_8);
        try {
            assertTimeoutPreemptively(SOON, () -> work.with(input));
        } catch (Throwable e) {
            // The summary of a build shows the beginning of the message, and no cause.
            String wrong = upTo(MOST_OF_CAUSE, e.toString()) + place(e);
            throw new AssertionError(wrong + "\nwith the input\n" + upTo(MOST_OF_INPUT, text), e);
        }
    }

    private static String upTo(int length, String text) {
        return text.length() > length ? text.substring(0, length) + "…" : text;
    }

    private static String place(Throwable e) {
        return Stream.of(e.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("dev.vmss."))
                .findFirst()
                .map(frame -> "\nat " + frame)
                .orElse("");
    }

    /**
     * Whether a secret is part of a name in an input, where it is shown as all names are.
     *
     * @param input the input
     * @return {@code true} if it is
     */
    public static boolean namesASecret(byte[] input) {
        return NAME.matcher(new String(input, StandardCharsets.UTF_8)).find();
    }

    /**
     * Checks what is said of an input that is refused: a sentence, and no secret.
     *
     * @param refusal the exception
     * @param input the input
     */
    public static void isClear(Exception refusal, byte[] input) {
        isClear(String.valueOf(refusal.getMessage()), input);
    }

    /**
     * Checks what is said of an input.
     *
     * @param message what is said
     * @param input the input
     */
    public static void isClear(String message, byte[] input) {
        assertTrue(message.length() > 10 && message.contains(" "), message);
        assertFalse(message.contains("Exception") || message.contains("dev.vmss") || message.contains("-1)"), message);
        assertFalse(PlantedSecrets.shownIn(message) && !namesASecret(input), message);
    }
}
