/**
 * The {@code vmss} command. {@link dev.vmss.examples.cli.VmssCommand} is its entry; each subcommand is a class.
 * Those about documents read their files, call the library and print the result in the requested format.
 *
 * <h2>Decisions</h2>
 *
 * <dl>
 *   <dt>The command contains no logic about updates.
 *   <dd>Everything that it prints about an update comes from the library, so that a program gets the same answer.
 *       Plans, differences, findings and simulations are written by the reports of {@code dev.vmss.engine.render}.
 *   <dt>{@code --format json} prints the fields of the corresponding batch operation.
 *   <dd>A program reads the same fields, whether it starts a process for each question or one for many.
 *   <dt>An error in the input is reported in one sentence, and has its own exit status.
 *   <dd>A script must be able to distinguish invalid input from Azure's refusal and from a bug in the command. For
 *   a bug only the place is printed, because a message may quote a secret.
 *   <dt>Progress is written to standard error, only on a terminal, and only after a second.
 *   <dd>A pipe or a log gets the result and nothing else.
 *   <dt>Output is UTF-8 on every platform.
 *   <dd>The platform's own encoding may not support all characters of names.
 * </dl>
 */
@NullMarked
package dev.vmss.examples.cli;

import org.jspecify.annotations.NullMarked;
