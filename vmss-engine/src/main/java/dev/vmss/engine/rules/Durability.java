package dev.vmss.engine.rules;

import java.util.Arrays;
import java.util.Optional;

/**
 * How much a Service Fabric cluster may delay what is done to its machines.
 *
 * @see <a href="https://learn.microsoft.com/azure/service-fabric/service-fabric-cluster-capacity">Durability of a cluster</a>
 */
public enum Durability {
    /** Not at all: the cluster is not asked. */
    BRONZE,
    /** The cluster lets one update domain go at a time. */
    SILVER,
    /** As {@link #SILVER}, on machines of their own. */
    GOLD;

    /**
     * The durability of a name.
     *
     * @param name the name, such as {@code Silver}, in whatever case
     * @return the durability, or empty if there is none of the name
     */
    public static Optional<Durability> of(String name) {
        return Arrays.stream(values())
                .filter(level -> level.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
