/**
 * The policies of a scale set other than its upgrade policy: orchestration mode, repairs and health, scale-in, Spot and
 * instance mix, scheduled events, lifecycle hooks, and resilience across availability zones.
 */
@NullMarked
@Stable
package dev.vmss.model.policy;

import dev.vmss.model.stability.Stable;
import org.jspecify.annotations.NullMarked;
