/**
 * The {@code vmss} command. {@link dev.vmss.examples.cli.VmssCommand} is its entry; each subcommand is a class. Those
 * about documents read their files, ask the library and print the answer in the format that was asked for.
 *
 * <h2>Decisions</h2>
 *
 * <dl>
 *   <dt>The command decides nothing about an update.
 *   <dd>All that it says about one comes from the library, so that a program gets the same answer. Plans, differences,
 *       findings and simulations are written by the reports of {@code dev.vmss.engine.render}.
 *   <dt>{@code --format json} prints the fields that the batch answers with, where it has such an operation.
 *   <dd>A program reads the same fields, whether it starts a process for each question or one for many.
 *   <dt>What is wrong with the input is one sentence, and has a status of its own.
 *   <dd>Whoever calls the command from a script must be able to tell their own mistake from Azure's refusal and from a
 *       fault of ours. Of such a fault only the place is told, since a message may quote a secret.
 *   <dt>Progress is told on standard error, only on a terminal, and only after a second.
 *   <dd>A pipe or a log gets the result and nothing else.
 *   <dt>Output is UTF-8 on every platform.
 *   <dd>The platform's own encoding may lack characters of names, and would lose them.
 * </dl>
 */
@NullMarked
package dev.vmss.examples.cli;

import org.jspecify.annotations.NullMarked;
