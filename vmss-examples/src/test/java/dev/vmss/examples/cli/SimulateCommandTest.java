package dev.vmss.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SimulateCommandTest {

    @Test
    void aPlanInWhichNothingGoesWrongIsCompleted() {
        Run run = Run.vmss("simulate", "--sample");
        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().startsWith("Outcome: completed\n"), run.out());
        assertTrue(run.out().endsWith("Without the latest model: none\n"), run.out());
    }

    @Test
    void azureGivesUpWhenTooManyUpgradedInstancesAreUnhealthy() {
        Run run = Run.vmss("simulate", "--sample", "--unhealthy-after", "0,2");
        assertEquals(1, run.status());
        assertTrue(run.out()
                .startsWith("Outcome: aborted with MaxUnhealthyUpgradedInstancePercentExceededInRollingUpgrade\n"));
        assertTrue(run.out().endsWith("Without the latest model: 1, 3-5\n"), run.out());
    }

    @Test
    void azureDoesNotBeginWhileTooManyAreUnhealthy() {
        Run run = Run.vmss("simulate", "--sample", "--unhealthy", "0,1,2");
        assertEquals(1, run.status());
        assertTrue(run.out().contains("MaxUnhealthyInstancePercentExceededBeforeRollingUpgrade"), run.out());
    }

    @Test
    void theCompletionIsAScriptForTheWholeCommand() {
        Run run = Run.vmss("completion");
        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().contains("complete -F _complete_vmss"), run.out());
        assertTrue(run.out().contains("simulate"), run.out());
    }

    @Test
    void aPortThatThereIsNot() {
        Run run = Run.vmss("fake", "--port", "70000");
        assertEquals(2, run.status());
        assertEquals("vmss fake: --port: must be a number from 0 to 65535\n", run.err());
    }
}
