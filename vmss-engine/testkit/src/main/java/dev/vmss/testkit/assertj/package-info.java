/**
 * Assertions for <a href="https://assertj.github.io/doc/">AssertJ</a>, which is optional: start at
 * {@link dev.vmss.testkit.assertj.VmssAssertions}.
 *
 * <h2>Decisions</h2>
 *
 * <dl>
 *   <dt>A failure prints the report that the command would print.
 *   <dd>It shows the reason, and no secret: reports contain none.
 *   <dt>Unknown effects fail an assertion that nothing happens.
 *   <dd>No known change does not mean no change.
 * </dl>
 */
@NullMarked
@Experimental
package dev.vmss.testkit.assertj;

import dev.vmss.model.stability.Experimental;
import org.jspecify.annotations.NullMarked;
