/**
 * What Azure refuses, and what it allows only after another step.
 *
 * <p>A {@link dev.vmss.engine.rules.Rule} is one declaration: which properties it is about, when it applies, what Azure
 * answers, what to do instead, and how sure that is. A {@link dev.vmss.engine.rules.RuleBook} is a set of rules, and checking
 * an {@link dev.vmss.engine.rules.Update} against it gives a {@link dev.vmss.engine.rules.CheckResult}. Rules only read the
 * difference and both models; none walks the documents by itself.
 *
 * <p>A rule speaks only about properties that an update changes. What a set already is, Azure has accepted.
 */
@NullMarked
@Stable
package dev.vmss.engine.rules;

import dev.vmss.model.stability.Stable;
import org.jspecify.annotations.NullMarked;
