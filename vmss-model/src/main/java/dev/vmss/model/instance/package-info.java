/**
 * The model of a single instance of a scale set: its size, disks, network interfaces, extensions and protection.
 * Where an instance has the same object as the model of a set, the type of the set's package is used.
 */
@NullMarked
@Stable
package dev.vmss.model.instance;

import dev.vmss.model.stability.Stable;
import org.jspecify.annotations.NullMarked;
