/**
 * Assertions for <a href="https://assertj.github.io/doc/">AssertJ</a>, which is optional: start at
 * {@link dev.vmss.testkit.assertj.VmssAssertions}.
 *
 * <h2>Decisions</h2>
 *
 * <dl>
 *   <dt>A failure prints the report that the command would print.
 *   <dd>Whoever reads it sees why, and no secret: reports have none.
 *   <dt>What is not known fails an assertion that nothing happens.
 *   <dd>That nothing is known to change is not that nothing changes.
 * </dl>
 */
@NullMarked
@Experimental
package dev.vmss.testkit.assertj;

import dev.vmss.model.stability.Experimental;
import org.jspecify.annotations.NullMarked;
