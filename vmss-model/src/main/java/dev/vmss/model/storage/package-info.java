/**
 * The disks of the virtual machines and the images they are made from.
 *
 * <p>Start with {@link dev.vmss.model.storage.StorageProfile}: it leads to the image, the operating system disk and the data
 * disks.
 */
@NullMarked
@Stable
package dev.vmss.model.storage;

import dev.vmss.model.stability.Stable;
import org.jspecify.annotations.NullMarked;
