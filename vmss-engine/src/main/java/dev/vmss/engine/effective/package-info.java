/**
 * What holds in a set and its instances where their documents do not say: the mode, the orchestration, the limits of a rolling
 * upgrade; that an instance runs, is healthy and has the latest model.
 *
 * <p>Each such fact stands here once, in {@link dev.vmss.engine.effective.EffectiveSet} and
 * {@link dev.vmss.engine.effective.InstanceStatus}, so that no two stages can read the same document in two ways. Values that
 * the service itself puts in come from the {@link dev.vmss.model.schema.ServiceDefault} on the property's accessor.
 */
@NullMarked
@Experimental
package dev.vmss.engine.effective;

import dev.vmss.model.stability.Experimental;
import org.jspecify.annotations.NullMarked;
