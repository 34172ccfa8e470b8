/**
 * What Azure refuses, and what it allows only after another step, as declared rules.
 *
 * <p>A {@link dev.vmss.engine.rules.Rule} is one declaration: the properties it is about, when it applies, what
 * Azure answers, what to do instead, and its sources. A {@link dev.vmss.engine.rules.RuleBook} is a set of rules,
 * and checking an {@link dev.vmss.engine.rules.Update} against it gives a {@link
 * dev.vmss.engine.rules.CheckResult}. Rules only read the difference, both models and the facts that the caller
 * supplies; none traverses the documents itself.
 *
 * <p>A rule applies only to properties that an update changes, and some rules also to unverifiable properties that
 * it sends. The current state of a set has been accepted by Azure.
 *
 * <h2>Decisions</h2>
 *
 * <dl>
 *   <dt>A rule is a declaration that names its properties, with a condition that is evaluated only for their changes.
 *   <dd>The places lead from a change to its rules, so that no rule searches a model. The same declaration appears
 *   on the page of all rules, explains a property, and is found from an error that Azure returned.
 *   <dt>How certain a rule is follows from its {@link dev.vmss.engine.rules.Evidence}, and is not declared separately.
 *   <dd>Microsoft's documentation has gaps and contradictions, and not every answer of the service has been seen.
 *   Whoever relies on a finding must know its {@link dev.vmss.engine.rules.Confidence}, and when its sources were
 *   read.
 *   <dt>A rule can refuse only with the service or Microsoft as a source; otherwise it cannot be built.
 *   <dd>Blocking an update that Azure would accept is the worst fault. What other tools do is a warning.
 *   <dt>An {@link dev.vmss.engine.rules.AzureAnswer} records whether its wording is Azure's.
 *   <dd>People search for the text of an error. Invented wording would mislead them and other programs.
 *   <dt>An {@link dev.vmss.engine.rules.AzureError} is read from whatever text people paste, and never quoted.
 *   <dd>Few people see the body of an answer; most see the output of a tool in their terminal. The code and the
 *   target are preserved there, and mostly the wording. The text around them may contain secrets. An error that no
 *   rule predicts, such as a region without capacity, is a {@link dev.vmss.engine.rules.KnownError}; any other
 *   error is reported as not known.
 *   <dt>Facts that the {@link dev.vmss.engine.rules.UpdateContext} does not contain are not guessed.
 *   <dd>The model of a set does not contain quotas, the available sizes or the SKU of a load balancer. A rule that
 *   lacks such a fact does not refuse; it reports nothing, or states which fact it needs ({@link
 *   dev.vmss.engine.rules.Rule#needs()}).
 *   <dt>A rule that Azure enforces cannot be removed from a book or get another severity.
 *   <dd>The service would still refuse, and a plan made without the rule would be wrong.
 *   <dt>A rule that throws becomes a warning, and the others still run.
 *   <dd>Rules of callers are checked together with those of the catalogue. A fault in one must not hide what Azure
 *       refuses.
 *   <dt>Each edition of Microsoft's article is a book of its own.
 *   <dd>Editions list different restrictions. The book of an edition contains exactly what it lists; the current
 *   book follows the service.
 * </dl>
 */
@NullMarked
@Stable
package dev.vmss.engine.rules;

import dev.vmss.model.stability.Stable;
import org.jspecify.annotations.NullMarked;
