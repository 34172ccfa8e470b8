/**
 * Changes of a model: the smallest request for an update ({@link dev.vmss.engine.edit.UpdateRequest}), and edits by
 * path in the notation of the Azure CLI ({@link dev.vmss.engine.edit.ModelEdit}).
 *
 * <h2>Decisions</h2>
 *
 * <dl>
 *   <dt>The smallest request is checked by merging it.
 *   <dd>Its construction does not depend on how the service treats omitted properties. If the merged request
 *   differs from the merged desired model, enclosing objects are added to it, so that the two cannot contradict
 *   each other.
 *   <dt>An edit is applied to the model's JSON, which is then read again.
 *   <dd>The Azure CLI's grammar is defined on JSON, and the result of an edit is checked like any document. The
 *   spelling of names, and the values that the CLI fills in, are restored afterwards; otherwise each line of such a
 *   document would seem to be edited.
 *   <dt>In a desired model, ignored places get their applied values.
 *   <dd>A list is sent as a whole, and an omitted element is removed. A PATCH still omits what it need not contain,
 *   and a PUT the capacity, which may have changed since it was read.
 *   <dt>Messages about edits do not quote text that cannot be parsed.
 *   <dd>It may be an unquoted value from the shell, and a value may be secret.
 * </dl>
 */
@NullMarked
@Stable
package dev.vmss.engine.edit;

import dev.vmss.model.stability.Stable;
import org.jspecify.annotations.NullMarked;
