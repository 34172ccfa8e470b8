/**
 * For the tests of others. {@link dev.vmss.engine.testkit.Gallery} holds scale sets to start a unit test from, and
 * {@link dev.vmss.engine.testkit.RuleLaws} checks rules of one's own; both work with any test framework.
 * {@link dev.vmss.engine.testkit.ScaleSetArbitraries} generates sets, instances and updates for property-based tests. It needs
 * <a href="https://jqwik.net">jqwik</a>, which is an optional dependency: add it yourself.
 */
@NullMarked
@Experimental
package dev.vmss.engine.testkit;

import dev.vmss.model.stability.Experimental;
import org.jspecify.annotations.NullMarked;
