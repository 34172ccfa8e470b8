/**
 * Pure functions over the model: what an update would change ({@link dev.vmss.engine.diff}), whether Azure allows it
 * ({@link dev.vmss.engine.rules}), what it does to instances ({@link dev.vmss.engine.impact}), and in which order
 * ({@link dev.vmss.engine.plan}). Each stage takes what the ones before it give, and each can be used alone. Nothing here reads
 * a file, a clock or the network.
 */
@NullMarked
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        // Users who compile with every warning must not need the annotations that generated code might carry.
        allowedClasspathAnnotations = {Override.class})
package dev.vmss.engine;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
