package dev.vmss.engine.rules;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTemplateTest {

    private static final MessageTemplate RESIZE = new MessageTemplate(
            "Unable to resize the VM '…' because the requested size … is not available in the current hardware cluster.");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Unable to resize the VM 'a_1' because the requested size Standard_M8ms is not available in the current hardware"
                        + " cluster.",
                "before it: UNABLE to resize the VM \"a\" because\n  | the requested size B is not available in the current"
                        + " hardware cluster. And more.",
                "Unable to resize the VM 'a' because the requested size B is not avail",
                "Unable to resize the VM 'a' because the req"
            })
    void isInWhatSomebodyPasted(String text) {
        assertTrue(RESIZE.isIn(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Unable to",
                "Unable to resize the VM 'a' since it is gone.",
                "because the requested size B is not available in the current hardware cluster.",
                "the requested size is not available: unable to resize the VM 'a' in the current hardware cluster."
            })
    void isNotInAnother(String text) {
        assertFalse(RESIZE.isIn(text));
    }

    @Test
    void aShortMessageMustBeThereAlone() {
        MessageTemplate brief = new MessageTemplate("Not allowed.");
        assertTrue(brief.isIn("not allowed"));
        assertFalse(brief.isIn("That is not allowed."));
    }

    @Test
    void aMessageOfTwentyFourLettersIsFoundAmongOthers() {
        assertTrue(new MessageTemplate("Abcdefghij klmnopqrst uv").isIn("It said: abcdefghij klmnopqrst uv and more"));
        assertFalse(new MessageTemplate("Abcdefghij klmnopqrst u").isIn("It said: abcdefghij klmnopqrst u and more"));
    }

    @Test
    void thirtyTwoLettersOfAStartThatWasCutAreEnough() {
        MessageTemplate template = new MessageTemplate("Abcdefghij klmnopqrst uvwxyzabcd efghij");
        assertTrue(template.isIn("It said: abcdefghij klmnopqrst uvwxyzabcd"));
        assertTrue(template.isIn("abcdefghij klmnopqrst uvwxyzabcd"));
        assertFalse(template.isIn("It said: abcdefghij klmnopqrst uvwxyzabc"));
    }

    @Test
    void sixLettersBehindABlankAreEnough() {
        MessageTemplate template = new MessageTemplate("The first words are these … and more words");
        assertTrue(template.isIn("The first words are these X and m"));
        assertFalse(template.isIn("The first words are these X and"));
    }
}
