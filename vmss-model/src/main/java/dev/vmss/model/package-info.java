/**
 * The documents about a scale set as immutable values: the model of the set and of its instances, both instance views, and the
 * status of a rolling upgrade.
 */
@NullMarked
@Value.Style(
        // One public type per object of the API: the interface, with its builder and its with… methods.
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        // mapX changes a nested value without rebuilding the levels above it by hand.
        withUnaryOperator = "map*",
        // Users who compile with every warning must not need the annotations that generated code might carry.
        allowedClasspathAnnotations = {Override.class})
package dev.vmss.model;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
