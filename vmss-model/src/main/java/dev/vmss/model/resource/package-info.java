/**
 * What the documents share with those of other Azure resources: references to resources, SKUs, managed identities, purchase
 * plans and places.
 */
@NullMarked
@Stable
package dev.vmss.model.resource;

import dev.vmss.model.stability.Stable;
import org.jspecify.annotations.NullMarked;
