/**
 * The leaves of the model: values that compare as Azure compares them and keep the text they were read from.
 *
 * <p>Two resource ids that differ only in case name the same resource, {@code "West US"} is {@code "westus"}, {@code PT60M}
 * is {@code PT1H}: each such type has an equality of its own, so that no other code needs to know the rule. None of them
 * refuses a text that a document may contain, because a real document may hold a template expression such as
 * {@code [parameters('location')]} wherever it holds a text.
 */
@NullMarked
@Stable
package dev.vmss.model.value;

import dev.vmss.model.stability.Stable;
import org.jspecify.annotations.NullMarked;
