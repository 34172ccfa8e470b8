/**
 * The {@code vmss} command. {@link dev.vmss.examples.cli.VmssCommand} is its entry; each subcommand is a class that reads its
 * files, calls the engine once and prints the result as text or JSON.
 */
@NullMarked
package dev.vmss.examples.cli;

import org.jspecify.annotations.NullMarked;
