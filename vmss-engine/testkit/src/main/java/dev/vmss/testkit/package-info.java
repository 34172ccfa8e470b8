/**
 * For the tests of others. {@link dev.vmss.testkit.Gallery} holds scale sets to start a unit test from, and
 * {@link dev.vmss.testkit.RuleLaws} checks rules of one's own; both work with any test framework. The fake service as an extension
 * for JUnit is in {@link dev.vmss.testkit.junit}, assertions for AssertJ in {@link dev.vmss.testkit.assertj}; both libraries are
 * optional.
 * {@link dev.vmss.testkit.ScaleSetArbitraries} generates sets, instances and updates for property-based tests,
 * and {@link dev.vmss.testkit.ScaleSetDomain} makes them the parameters of properties. Both need
 * <a href="https://jqwik.net">jqwik</a>, which is an optional dependency: add it yourself.
 *
 * <h2>Decisions</h2>
 *
 * <dl>
 *   <dt>The testkit is an artifact and a module of its own.
 *   <dd>Surefire puts on the module path what the descriptor of a module mentions, even if it is optional. If the engine
 *       mentioned jqwik, it would be a module in the tests of everybody, and might not call what is not open to it. So
 *       only the testkit mentions it, and is open.
 *   <dt>jqwik is optional, for Maven and for the module.
 *   <dd>Only the generators and what shows their examples need it. Who tests with something else gets neither the
 *       dependency nor an error: the gallery and the laws do not refer to it.
 *   <dt>A law throws an {@link java.lang.AssertionError}.
 *   <dd>Every test framework reports it as a failed test.
 *   <dt>A set is generated from choices that fit each other, not from random documents.
 *   <dd>Azure would create each of them, and none has to be thrown away. Of each choice the simplest comes first, so
 *       that a failing example shrinks to a set that one can read.
 *   <dt>Each rule that refuses has an edit that breaks it.
 *   <dd>A rule that no update runs into is a rule that nobody has tested. A test fails if one is missing.
 *   <dt>The sets of the gallery are built in Java and lie beside as JSON.
 *   <dd>A test can start from either, and they show how the two go together. A test holds them equal.
 * </dl>
 */
@NullMarked
@Experimental
package dev.vmss.testkit;

import dev.vmss.model.stability.Experimental;
import org.jspecify.annotations.NullMarked;
