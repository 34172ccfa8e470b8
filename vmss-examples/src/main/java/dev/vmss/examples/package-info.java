/**
 * Runnable scenarios: {@link dev.vmss.examples.PlanAnUpdate} plans an update of a sample set, and those of Microsoft's article
 * are in {@code dev.vmss.examples.scenarios}. The {@code vmss} command is {@link dev.vmss.examples.cli.VmssCommand}, its JSON
 * lines protocol {@link dev.vmss.examples.batch.Batch}. This module is the only one that reads files.
 */
@NullMarked
package dev.vmss.examples;

import org.jspecify.annotations.NullMarked;
