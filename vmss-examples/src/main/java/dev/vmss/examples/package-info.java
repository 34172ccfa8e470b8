/**
 * Runnable scenarios: {@link dev.vmss.examples.PlanAnUpdate} plans an update of a sample set, and those of Microsoft's article
 * are in {@link dev.vmss.examples.scenarios}. The {@code vmss} command is in {@link dev.vmss.examples.cli}, its JSON lines
 * protocol in {@link dev.vmss.examples.batch}. This module is the only one that reads files.
 */
@NullMarked
package dev.vmss.examples;

import org.jspecify.annotations.NullMarked;
