/**
 * What the documents share with those of other Azure resources: references to resources, SKUs, managed identities, purchase
 * plans and places.
 */
@NullMarked
package dev.vmss.model.resource;

import org.jspecify.annotations.NullMarked;
