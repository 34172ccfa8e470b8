package dev.vmss.engine.plan;

import java.util.List;

/**
 * What the platform does by itself.
 *
 * @param enabled whether the set asks for it; if not, there are no steps
 * @param steps what happens, in order
 * @param bounds how far it goes at worst
 */
public record PlatformUpgradePlan(boolean enabled, List<Step> steps, Bounds bounds) {

    /**
     * Copies the steps.
     *
     * @param enabled whether the set asks for it
     * @param steps what happens
     * @param bounds how far it goes
     */
    public PlatformUpgradePlan {
        steps = List.copyOf(steps);
    }
}
