package dev.vmss.engine.plan;

import dev.vmss.model.mapper.JsonForm;
import java.time.Duration;

/**
 * The bounds of a plan.
 *
 * @param batches the number of batches of instances, one after the other; updates of single instances' own models
 *     are not counted
 * @param maxDown the maximum number of instances that are down at the same time; each instance that a step acts on
 *     counts as down
 * @param minServing the minimum number of instances that run and are healthy, if each comes back as it was
 * @param minPause the total duration of the pauses between batches and of the caller's own steps around them
 */
public record Bounds(int batches, int maxDown, int minServing, Duration minPause) implements JsonForm {}
