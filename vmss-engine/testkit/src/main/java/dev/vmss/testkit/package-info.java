/**
 * Support for the tests of users. {@link dev.vmss.testkit.Gallery} contains scale sets as fixtures, and {@link
 * dev.vmss.testkit.RuleLaws} checks your own rules; both work with any test framework. {@link
 * dev.vmss.testkit.junit} contains the fake service as an extension for JUnit, and {@link dev.vmss.testkit.assertj} assertions
 * for AssertJ; both libraries are optional. {@link dev.vmss.testkit.ScaleSetArbitraries} generates sets, instances and updates for property-based tests, and {@link
 * dev.vmss.testkit.ScaleSetDomain} makes them the parameters of properties. Both need <a
 * href="https://jqwik.net">jqwik</a>, which is an optional dependency: add it yourself.
 *
 * <h2>Decisions</h2>
 *
 * <dl>
 *   <dt>The testkit is a separate artifact and module.
 *   <dd>Surefire puts on the module path all modules that a descriptor mentions, even optional ones. If the engine
 *   mentioned jqwik, it would be a module in the tests of every user, and could not access packages that are not
 *   open to it. So only the testkit mentions it, and is open.
 *   <dt>jqwik is optional, for Maven and for the module.
 *   <dd>Only the generators and the display of their examples need it. Users of other frameworks get neither the
 *   dependency nor an error: the gallery and the laws do not refer to it.
 *   <dt>A law throws an {@link java.lang.AssertionError}.
 *   <dd>Every test framework reports it as a failed test.
 *   <dt>A set is generated from choices that fit each other, not from random documents.
 *   <dd>Azure would create each of them, and none has to be discarded. The simplest option of each choice comes
 *   first, so that a failing example shrinks to a readable set.
 *   <dt>Each rule that refuses has an edit that violates it.
 *   <dd>A rule that no update violates is not tested. A test fails if an edit is missing.
 *   <dt>The sets of the gallery are built in Java and also available as JSON.
 *   <dd>A test can start from either, and they show how the two correspond. A test keeps them equal.
 * </dl>
 */
@NullMarked
@Experimental
package dev.vmss.testkit;

import dev.vmss.model.stability.Experimental;
import org.jspecify.annotations.NullMarked;
