/**
 * What comes of a plan, before anybody carries it out: {@link dev.vmss.engine.simulate.Simulation} runs it in virtual time
 * against a script of what goes wrong, and {@link dev.vmss.engine.simulate.FakeScaleSets} is the service in memory, for unit
 * tests of programs that talk to it.
 *
 * <p>The fake is the only place of the library with a log, because it stands in for something that has one. All else is a
 * function whose result says what it decided and why: the warnings of a plan, the findings of a check, the problems of a
 * document.
 */
@NullMarked
@Experimental
package dev.vmss.engine.simulate;

import dev.vmss.model.stability.Experimental;
import org.jspecify.annotations.NullMarked;
