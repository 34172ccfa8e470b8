package dev.vmss.engine.plan;

import java.time.Duration;

/**
 * How far a plan goes at worst.
 *
 * @param batches how many batches of instances are acted on, one after the other; updates of single instances' own models are
 *     not counted
 * @param maxDown how many instances may be away at the same time, taking each instance that is acted on as away
 * @param minServing how many instances run and are healthy at the least, if each comes back as it was
 * @param minPause how long the pauses between batches and the steps of the caller's own around them take together
 */
public record Bounds(int batches, int maxDown, int minServing, Duration minPause) {}
