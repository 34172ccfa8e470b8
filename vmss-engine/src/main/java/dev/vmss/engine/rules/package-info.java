/**
 * What Azure refuses, and what it allows only after another step.
 *
 * <p>A {@link dev.vmss.engine.rules.Rule} is one declaration: which properties it is about, when it applies, what Azure
 * answers, what to do instead, and how sure that is. A {@link dev.vmss.engine.rules.RuleBook} is a set of rules, and checking
 * an {@link dev.vmss.engine.rules.Update} against it gives a {@link dev.vmss.engine.rules.CheckResult}. Rules only read the
 * difference, both models and what else the caller knows; none walks the documents by itself.
 *
 * <p>A rule speaks only about properties that an update changes, some also about those that it sends and nobody can
 * compare. What a set already is, Azure has accepted.
 *
 * <h2>Decisions</h2>
 *
 * <dl>
 *   <dt>A rule is a declaration that names its properties, with a condition that is asked only about their changes.
 *   <dd>The places lead from a change to its rules, so that no rule searches a model for its own. The same declaration
 *       stands in the page of all rules, explains a property, and is found again from an error that Azure answered.
 *   <dt>How sure a rule is follows from its {@link dev.vmss.engine.rules.Evidence}, and is not said beside it.
 *   <dd>Microsoft's documentation is silent on much and contradicts itself in places, and not every answer of the
 *       service has been seen. Who decides by a finding must know its {@link dev.vmss.engine.rules.Confidence}, and when
 *       its sources were read.
 *   <dt>A rule refuses only what the service or Microsoft was seen to refuse; otherwise it cannot be built.
 *   <dd>To keep somebody from an update that Azure would take is the worst fault. What other tools do is a warning.
 *   <dt>An {@link dev.vmss.engine.rules.AzureAnswer} says whether its words are Azure's.
 *   <dd>People look for what they read in an error. Words that we made up would lead them, and other programs, astray.
 *   <dt>An {@link dev.vmss.engine.rules.AzureError} is read from whatever people paste, and never quoted.
 *   <dd>Few see the body of an answer; most see what a tool made of it, in lines of their terminal. The code and the
 *       target survive that, and the words mostly. What is about them may hold secrets. An error that no rule foretells,
 *       such as a region without room, is a {@link dev.vmss.engine.rules.KnownError}, or it is said not to be known.
 *   <dt>What the {@link dev.vmss.engine.rules.UpdateContext} does not have is not guessed.
 *   <dd>The model of a set does not show quotas, the sizes on offer or the SKU of a load balancer. A rule that misses
 *       such a fact does not refuse; it is silent or says what would decide
 *       ({@link dev.vmss.engine.rules.Rule#needs()}).
 *   <dt>A rule that Azure enforces can be neither taken out of a book nor given another severity.
 *   <dd>The service would refuse all the same, and a plan made without the rule would be wrong.
 *   <dt>A rule that throws becomes a warning, and the others still run.
 *   <dd>Rules of callers are checked together with those of the catalogue. A fault in one must not hide what Azure
 *       refuses.
 *   <dt>Each edition of Microsoft's article is a book of its own.
 *   <dd>Editions list different restrictions. Who goes by one gets exactly what it lists; the current book follows the
 *       service.
 * </dl>
 */
@NullMarked
@Stable
package dev.vmss.engine.rules;

import dev.vmss.model.stability.Stable;
import org.jspecify.annotations.NullMarked;
