/**
 * What comes of a plan, before anybody carries it out: {@link dev.vmss.engine.simulate.Simulation} runs it in virtual time
 * against a script of what goes wrong, and {@link dev.vmss.engine.simulate.FakeScaleSets} is the service in memory, for unit
 * tests of programs that talk to it.
 *
 * <p>The fake is the only place of the library with a log, because it stands in for something that has one. All else is a
 * function whose result says what it decided and why: the warnings of a plan, the findings of a check, the problems of a
 * document.
 *
 * <h2>Decisions</h2>
 *
 * <dl>
 *   <dt>Time is virtual, and a script says what goes wrong.
 *   <dd>A test waits for nothing and depends on no machine: the same script gives the same history.
 *   <dt>An update of the fake's set takes the course that a simulation of its plan takes.
 *   <dd>Plan, simulation and fake then tell the same story. What the fake refuses, and what a set is like afterwards,
 *       come from the rules and from merging, as for everybody else.
 *   <dt>Requests to the fake are values, and no port is opened.
 *   <dd>A unit test needs no HTTP. {@link dev.vmss.engine.simulate.FakeEndpoint} is for whatever carries requests to it: the
 *       examples put the JDK's server in front of it, and {@code vmss-azure} has a client for the Azure SDK that opens no port.
 *   <dt>The log names the method, path and status of a request, nothing of its query or body.
 *   <dd>A body may hold secrets, and logs are kept.
 *   <dt>Where sources contradict each other, the reading is a choice: {@link dev.vmss.engine.simulate.UpgradedShare}.
 *   <dd>It decides whether a rolling upgrade is given up, and Microsoft documents both ways to count.
 * </dl>
 */
@NullMarked
@Experimental
package dev.vmss.engine.simulate;

import dev.vmss.model.stability.Experimental;
import org.jspecify.annotations.NullMarked;
