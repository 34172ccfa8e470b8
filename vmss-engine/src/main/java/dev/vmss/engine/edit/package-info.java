/**
 * Changing a model: what the service makes of a request ({@link dev.vmss.engine.merge.Merge}), the smallest request for
 * an update ({@link dev.vmss.engine.edit.UpdateRequest}), and edits by path as the Azure CLI takes them
 * ({@link dev.vmss.engine.edit.ModelEdit}).
 *
 * <h2>Decisions</h2>
 *
 * <dl>
 *   <dt>Merging knows no methods: a PUT and a PATCH give the same model.
 *   <dd>So the service behaves in recorded exchanges: what a request does not mention stays, whatever its method.
 *   <dt>What the service itself changes stands apart, in the class {@code ServiceEffects}.
 *   <dd>It was seen for a few properties, and no fact on an accessor tells it. {@link dev.vmss.engine.merge.Merge}
 *       itself names no property.
 *   <dt>Parts that a merge leaves as they are stay the same objects.
 *   <dd>Who compares the result with the model before looks only into what has changed.
 *   <dt>An edit is made in the model's JSON, which is then read again.
 *   <dd>The Azure CLI's grammar is about JSON, and what comes of an edit is judged like any document. How names were
 *       written, and what the CLI fills in, is put back afterwards; otherwise each line of such a document would seem
 *       to be edited.
 *   <dt>In a desired model, what others own gets its applied value.
 *   <dd>A list is sent as a whole, and an element that it leaves out is removed. A PATCH still leaves out what it need
 *       not say, and a PUT the capacity, which may have changed since it was read.
 *   <dt>Messages about edits do not quote what cannot be read.
 *   <dd>It may be a value that was not quoted in the shell, and a value may be secret.
 * </dl>
 */
@NullMarked
@Stable
package dev.vmss.engine.edit;

import dev.vmss.model.stability.Stable;
import org.jspecify.annotations.NullMarked;
