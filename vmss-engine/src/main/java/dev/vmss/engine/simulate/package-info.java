/**
 * The result of a plan, before anybody carries it out: {@link dev.vmss.engine.simulate.Simulation} runs it in
 * virtual time with a script of failures, and {@link dev.vmss.engine.simulate.FakeScaleSets} is an in-memory
 * service, for unit tests of programs that call the real one.
 *
 * <p>Only the fake service logs, because it replaces a service that does. Everything else is a function whose
 * result states what it decided and why: the warnings of a plan, the findings of a check, the problems of a
 * document.
 *
 * <h2>Decisions</h2>
 *
 * <dl>
 *   <dt>Time is virtual, and a script determines the failures.
 *   <dd>A test does not wait and does not depend on the machine: the same script gives the same history.
 *   <dt>An update of a set in the fake service proceeds like a simulation of its plan.
 *   <dd>So plan, simulation and fake service are consistent. What the fake service refuses, and the resulting set,
 *   come from the rules and from merging, as in the rest of the library.
 *   <dt>Requests to the fake are values, and no port is opened.
 *   <dd>A unit test needs no HTTP. {@link dev.vmss.engine.simulate.FakeEndpoint} answers for every transport: {@code
 *   vmss-testkit} has a server for a port of this machine, and {@code vmss-azure} a client for the Azure SDK that opens no port.
 *   <dt>The log contains the method, path and status of a request, but not its query or body.
 *   <dd>A body may contain secrets, and logs are stored.
 *   <dt>If sources contradict each other, the interpretation is an option: {@link
 *   dev.vmss.engine.simulate.UpgradedShare}.
 *   <dd>It determines whether a rolling upgrade is aborted, and Microsoft documents both interpretations.
 * </dl>
 */
@NullMarked
@Experimental
package dev.vmss.engine.simulate;

import dev.vmss.model.stability.Experimental;
import org.jspecify.annotations.NullMarked;
