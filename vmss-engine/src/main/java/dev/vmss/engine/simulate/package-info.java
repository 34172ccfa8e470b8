/**
 * What comes of a plan, before anybody carries it out: {@link dev.vmss.engine.simulate.Simulation} runs it in virtual time
 * against a script of what goes wrong, and {@link dev.vmss.engine.simulate.FakeScaleSets} is the service in memory, for unit
 * tests of programs that talk to it.
 */
@NullMarked
@Experimental
package dev.vmss.engine.simulate;

import dev.vmss.model.stability.Experimental;
import org.jspecify.annotations.NullMarked;
