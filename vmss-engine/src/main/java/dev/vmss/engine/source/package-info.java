/**
 * Reads what people hold: Terraform plans, templates and what-if answers of Resource Manager, lists, Resource Graph, the activity
 * log and what PowerShell prints. {@link dev.vmss.engine.source.Sources} is the way in.
 *
 * <h2>Decisions</h2>
 *
 * <dl>
 *   <dt>The kind of a text is told from its content.
 *   <dd>Names of files mean nothing: plans, templates and answers are all called {@code something.json}, or come through a pipe.
 *   <dt>Which attribute of Terraform is which property of Azure stands in a table, and nowhere in code.
 *   <dd>Code has the handful of conversions that the table names. A new attribute is a new line.
 *   <dt>What Terraform plans to unset is {@code null} in the later document; what a plan does not mention is absent.
 *   <dd>The later document is a request. In a request, absence keeps what is there.
 *   <dt>A value that nobody knows yet is an expression, like those of templates.
 *   <dd>The difference names it as unverifiable then; it is neither a change nor none.
 *   <dt>What is marked sensitive is an expression, too, unless the model itself hides it.
 *   <dd>The plan has it in clear. Two values that are equal have the same expression, so that no difference is made up.
 *   <dt>Messages name places and commands, never values.
 *   <dd>They end up in logs.
 * </dl>
 */
@NullMarked
@Experimental
package dev.vmss.engine.source;

import dev.vmss.model.stability.Experimental;
import org.jspecify.annotations.NullMarked;
