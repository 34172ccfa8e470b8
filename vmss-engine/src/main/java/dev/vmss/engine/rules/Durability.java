package dev.vmss.engine.rules;

import java.util.Arrays;
import java.util.Optional;

/**
 * The durability level of a Service Fabric node type: how far the cluster can delay operations on its machines.
 *
 * @see <a href="https://learn.microsoft.com/azure/service-fabric/service-fabric-cluster-capacity">Durability of a cluster</a>
 */
public enum Durability {
    /** The cluster cannot delay operations. */
    BRONZE,
    /** The cluster releases one update domain at a time. */
    SILVER,
    /** As {@link #SILVER}, on dedicated machines. */
    GOLD;

    /**
     * The durability with a name.
     *
     * @param name the name, such as {@code Silver}, in any case
     * @return the durability, or empty if there is none with this name
     */
    public static Optional<Durability> of(String name) {
        return Arrays.stream(values())
                .filter(level -> level.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
