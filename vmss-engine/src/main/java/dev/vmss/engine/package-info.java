/**
 * Pure functions over the model: what an update would change ({@link dev.vmss.engine.diff}), whether Azure allows it
 * ({@link dev.vmss.engine.rules}), how it affects instances ({@link dev.vmss.engine.impact}), and in which order
 * ({@link dev.vmss.engine.plan}). Each stage takes the results of previous ones, and can be used alone. No code here
 * reads a file, a clock or the network.
 */
@NullMarked
@GeneratedValues
package dev.vmss.engine;

import org.jspecify.annotations.NullMarked;
