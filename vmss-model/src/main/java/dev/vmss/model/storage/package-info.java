/**
 * The disks of the virtual machines and the images they are made from.
 *
 * <p>Start with {@link dev.vmss.model.storage.StorageProfile}: it leads to the image, the operating system disk and the data
 * disks.
 */
@NullMarked
package dev.vmss.model.storage;

import org.jspecify.annotations.NullMarked;
