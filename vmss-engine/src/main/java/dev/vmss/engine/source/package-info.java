/**
 * Finds scale sets in the files of other tools: Terraform plans, templates and what-if answers of Resource Manager, lists, answers of
 * Resource Graph, the activity log and the output of PowerShell. {@link dev.vmss.engine.source.Sources} is the entry point.
 *
 * <h2>Decisions</h2>
 *
 * <dl>
 *   <dt>The format of a text is detected from its content.
 *   <dd>File names say nothing: plans, templates and answers are all called {@code something.json}, or come through a pipe.
 *   <dt>A table maps Terraform's attributes to Azure's properties; the code does not repeat it.
 *   <dd>The code contains the few conversions that the table names. A new attribute is a new line of the table.
 *   <dt>What Terraform plans to remove is {@code null} in the later document; what a plan does not mention is absent.
 *   <dd>The later document is a request, in which an absent property is kept.
 *   <dt>A value that is not known yet is an expression, as in templates.
 *   <dd>The difference then reports it as unverifiable, neither as a change nor as unchanged.
 *   <dt>A value that is marked sensitive is also an expression, unless the model itself hides it.
 *   <dd>The plan contains it in clear text. Equal values have the same expression, so that they do not differ.
 *   <dt>Messages name places and commands, never values.
 *   <dd>Messages are logged.
 * </dl>
 */
@NullMarked
@Experimental
package dev.vmss.engine.source;

import dev.vmss.model.stability.Experimental;
import org.jspecify.annotations.NullMarked;
