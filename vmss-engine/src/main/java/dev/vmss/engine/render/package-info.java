/**
 * What people look at and what they run: plans, differences and answers of the rules as text, Markdown, JSON, a picture and a page,
 * and the commands of a plan for Azure's REST API, the Azure CLI and PowerShell. Values in, text out; nothing is read or
 * written.
 *
 * <p>Reports never show a secret: in its place stands {@code (secret)}, in commands the property's name in angle brackets, as
 * in {@code <adminPassword>}. Of a text with a secret in it the rest is shown, as in {@code ?sv=1&sig=•••} and, in commands, {@code
 * ?sv=1&sig=<fileUris-sig>}; {@link dev.vmss.model.value.Redaction} tells what is secret. Whatever a name or value holds stays a name or value in each format.
 *
 * <p>{@link dev.vmss.engine.render.JsonReport} writes documents of the schema {@code vmss.report/1}. All have {@code schema},
 * {@code kind} ({@code plan}, {@code diff} or {@code check}) and {@code name}; a plan has the members of the other two as well.
 * Constants are written as in {@code needsReimage}, durations in ISO 8601.
 *
 * <table>
 *   <caption>Members of the schema</caption>
 *   <tr><th>kind</th><th>member</th><th>holds</th></tr>
 *   <tr><td>diff</td><td>{@code changes[]}</td>
 *       <td>{@code path}, {@code kind}, {@code from}, {@code to} ({@code null} if there is no such value), {@code disruption},
 *       {@code way}, {@code why}, {@code confidence} ({@code observed}, {@code documented} or {@code believed})</td></tr>
 *   <tr><td></td><td>{@code unverifiable[]}</td>
 *       <td>paths that nobody can compare</td></tr>
 *   <tr><td></td><td>{@code uncertain[]}</td>
 *       <td>what a request leaves out of which nobody knows whether the service keeps it: {@code path}, {@code message}, {@code
 *       source}, {@code remedy}; a check has it too</td></tr>
 *   <tr><td></td><td>{@code masked[]}</td>
 *       <td>changes of what others own: {@code path}, {@code kind}, {@code from}, {@code to}</td></tr>
 *   <tr><td>check</td><td>{@code verdict}</td>
 *       <td>whether Azure takes the update</td></tr>
 *   <tr><td></td><td>{@code findings[]}</td>
 *       <td>{@code rule}, {@code severity}, {@code path}, {@code message}, {@code detail} (if the rule has something to say about
 *       this change), {@code explanation}, {@code remedy}, {@code confidence}, {@code sources[]}, and what Azure answers:
 *       {@code httpStatus}, {@code code}, {@code target} ({@code null} if it accepts the update) and {@code wording} ({@code
 *       observed} if the message is known to be Azure's, {@code ours} otherwise); if it refuses, the same in {@code answer}
 *       with {@code message} too</td></tr>
 *   <tr><td>plan</td><td>{@code executable}</td>
 *       <td>whether Azure takes the update and the plan is what its options ask for</td></tr>
 *   <tr><td></td><td>{@code failure}</td>
 *       <td>only if the platform is known to give the update up after the steps: {@code code}, {@code message}</td></tr>
 *   <tr><td></td><td>{@code mode}, {@code touchesInstances}, {@code disruption}</td>
 *       <td>the mode of the upgrade policy, whether instances lose the latest model, and what they suffer at most</td></tr>
 *   <tr><td></td><td>{@code outdated[]}</td>
 *       <td>ids of the instances without the latest model</td></tr>
 *   <tr><td></td><td>{@code instanceImpacts[]}</td>
 *       <td>{@code instances[]} that suffer the same, {@code outcome}, {@code disruption}, {@code way} ({@code null} if no change
 *       decides), {@code decidedBy[]} (paths), {@code missedUpdates}</td></tr>
 *   <tr><td></td><td>{@code steps[]}</td>
 *       <td>{@code number}, {@code kind}, {@code actor}, {@code instances[]}, {@code causes[]}, {@code description},
 *       {@code startsAfter}, {@code lasts}; by kind {@code paths[]}, {@code path}, {@code value}, {@code why}, {@code count}, {@code effect},
 *       {@code resources[]}, {@code instance}, {@code lun}, {@code disruption}, {@code timeout}, {@code abortsWhen} (if
 *       anything does), {@code duration}; and {@code commands} if it has them</td></tr>
 *   <tr><td></td><td>{@code steps[].commands}</td>
 *       <td>{@code rest[]} ({@code method}, {@code path}, {@code apiVersion}, {@code body}), {@code az[]},
 *       {@code powerShell[]}</td></tr>
 *   <tr><td></td><td>{@code duration}</td>
 *       <td>how long all steps take together, as assumed for each</td></tr>
 *   <tr><td></td><td>{@code bounds}</td>
 *       <td>{@code batches}, {@code maxDown}, {@code minServing}, {@code minPause}</td></tr>
 *   <tr><td></td><td>{@code warnings[]}</td>
 *       <td>{@code code}, {@code message}</td></tr>
 *   <tr><td></td><td>{@code replacement}</td>
 *       <td>only if nothing but a new set will do: {@code because[]} ({@code rule}, {@code path}), {@code lost[]}</td></tr>
 * </table>
 *
 * <p>{@link dev.vmss.engine.render.SavedPlan} writes documents of the schema {@code vmss.plan/1}, which can be read again. They
 * hold what a plan was made of and what {@link dev.vmss.engine.render.PlanJson} writes of it.
 *
 * <h2>Decisions</h2>
 *
 * <dl>
 *   <dt>All formats are written from the same plan. Those for people share their words, those with times their
 *       timeline.
 *   <dd>A comment, a page and a picture of one plan must not tell different stories.
 *   <dt>Text, Markdown, pictures and pages may change; only JSON has a schema with a name.
 *   <dd>People need what reads well, programs need what stays. A program that reads the text would keep it from getting
 *       better.
 *   <dt>Arguments for {@code az vmss update} are tried on the applied model before they are shown.
 *   <dd>The CLI's grammar cannot say everything. If the arguments do not lead to the desired model, the command sends
 *       the request itself with {@code az rest}.
 *   <dt>A command has a placeholder where a secret belongs.
 *   <dd>Commands are printed, stored and pasted. Who runs one puts the secret in.
 *   <dt>A saved plan is planned again when it is read, and must come out as it was saved.
 *   <dd>So only planners make plans, here too, and a plan that somebody has approved is not carried out in another form, be it
 *       that its text was changed or that a newer version plans otherwise.
 *   <dt>A picture and a page need no script and no network.
 *   <dd>They are kept with builds and opened anywhere, and whatever a name holds, nothing in them runs.
 * </dl>
 */
@NullMarked
@Experimental
package dev.vmss.engine.render;

import dev.vmss.model.stability.Experimental;
import org.jspecify.annotations.NullMarked;
