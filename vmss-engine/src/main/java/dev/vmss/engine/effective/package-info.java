/**
 * The effective values of a set and its instances, with defaults for what their documents omit: the mode, the
 * orchestration, the limits of a rolling upgrade; that an instance runs, is healthy and has the latest model.
 *
 * <p>Each such fact is declared here once, in {@link dev.vmss.engine.effective.EffectiveSet} and {@link
 * dev.vmss.engine.effective.InstanceStatus}, so that all stages read a document in the same way. Defaults of the
 * service come from the {@link dev.vmss.model.schema.ServiceDefault} on the property's accessor.
 */
@NullMarked
@Experimental
package dev.vmss.engine.effective;

import dev.vmss.model.stability.Experimental;
import org.jspecify.annotations.NullMarked;
