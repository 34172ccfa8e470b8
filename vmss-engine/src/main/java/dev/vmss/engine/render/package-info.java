/**
 * Output for people and programs: plans, differences and results of checks as text, Markdown, JSON, a picture and a
 * page, and the commands of a plan for Azure's REST API, the Azure CLI and PowerShell. The functions convert values
 * to text; they read and write no files.
 *
 * <p>Reports never show a secret: they contain {@code (secret)} in its place, and commands the property's name in
 * angle brackets, as in {@code <adminPassword>}. If only a part of a text is secret, the rest is shown, as in {@code ?sv=1&sig=•••},
 * and in commands {@code ?sv=1&sig=<fileUris-sig>}; {@link dev.vmss.model.value.Redaction} determines the secrets. In each format,
 * a name or value stays a name or value, whatever it contains.
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
 *       <td>unverifiable paths</td></tr>
 *   <tr><td></td><td>{@code uncertain[]}</td>
 *       <td>properties that a request omits and for which it is not known whether the service keeps them: {@code
 *       path}, {@code message}, {@code source}, {@code remedy}; a check has it too</td></tr>
 *   <tr><td></td><td>{@code masked[]}</td>
 *       <td>changes at ignored places: {@code path}, {@code kind}, {@code from}, {@code to}</td></tr>
 *   <tr><td>check</td><td>{@code verdict}</td>
 *       <td>whether Azure accepts the update</td></tr>
 *   <tr><td></td><td>{@code findings[]}</td>
 *       <td>{@code rule}, {@code severity}, {@code path}, {@code message}, {@code detail} (if there are details
 *       about this change), {@code explanation}, {@code remedy}, {@code confidence}, {@code sources[]}, and what
 *       Azure answers: {@code httpStatus}, {@code code}, {@code target} ({@code null} if it accepts the update) and
 *       {@code wording} ({@code observed} if the message is known to be Azure's, {@code ours} otherwise); if it
 *       refuses, the same in {@code answer} with {@code message} too</td></tr>
 *   <tr><td>plan</td><td>{@code executable}</td>
 *       <td>whether Azure accepts the update and the plan complies with its options</td></tr>
 *   <tr><td></td><td>{@code failure}</td>
 *       <td>only if the platform is known to abort the update after the steps: {@code code}, {@code message}</td></tr>
 *   <tr><td></td><td>{@code mode}, {@code touchesInstances}, {@code disruption}</td>
 *       <td>the mode of the upgrade policy, whether instances become outdated, and the most disruptive effect on
 *       them</td></tr>
 *   <tr><td></td><td>{@code outdated[]}</td>
 *       <td>ids of the instances without the latest model</td></tr>
 *   <tr><td></td><td>{@code instanceImpacts[]}</td>
 *       <td>{@code instances[]} with the same impact, {@code outcome}, {@code disruption}, {@code way} ({@code
 *       null} if no change decides), {@code decidedBy[]} (paths), {@code missedUpdates}</td></tr>
 *   <tr><td></td><td>{@code steps[]}</td>
 *       <td>{@code number}, {@code kind}, {@code actor}, {@code instances[]}, {@code causes[]}, {@code description},
 *       {@code startsAfter}, {@code lasts}; by kind {@code paths[]}, {@code path}, {@code value}, {@code why}, {@code count}, {@code effect},
 *       {@code resources[]}, {@code instance}, {@code lun}, {@code disruption}, {@code timeout}, {@code abortsWhen} (if
 *       anything does), {@code duration}; and {@code commands} if it has them</td></tr>
 *   <tr><td></td><td>{@code steps[].commands}</td>
 *       <td>{@code rest[]} ({@code method}, {@code path}, {@code apiVersion}, {@code body}), {@code az[]},
 *       {@code powerShell[]}</td></tr>
 *   <tr><td></td><td>{@code duration}</td>
 *       <td>the total duration of all steps, with the assumed durations</td></tr>
 *   <tr><td></td><td>{@code bounds}</td>
 *       <td>{@code batches}, {@code maxDown}, {@code minServing}, {@code minPause}</td></tr>
 *   <tr><td></td><td>{@code warnings[]}</td>
 *       <td>{@code code}, {@code message}</td></tr>
 *   <tr><td></td><td>{@code replacement}</td>
 *       <td>only if the changes need a new set: {@code because[]} ({@code rule}, {@code path}), {@code
 *       lost[]}</td></tr>
 * </table>
 *
 * <p>{@link dev.vmss.engine.render.SavedPlan} writes documents of the schema {@code vmss.plan/1}, which can be read
 * again. They contain the input of a plan and the members that {@link dev.vmss.engine.render.PlanJson} writes.
 *
 * <h2>Decisions</h2>
 *
 * <dl>
 *   <dt>All formats are written from the same plan. Those for people share their wording, those with times their
 *   timeline.
 *   <dd>A comment, a page and a picture of one plan must be consistent.
 *   <dt>Text, Markdown, pictures and pages may change; only JSON has a schema with a name.
 *   <dd>People need readable text, programs need a stable format. Programs that read the text would prevent its
 *   improvement.
 *   <dt>Arguments for {@code az vmss update} are tested on the applied model before they are shown.
 *   <dd>The CLI's grammar cannot express everything. If the arguments do not give the desired model, the command
 *   sends the request itself with {@code az rest}.
 *   <dt>A command has a placeholder for each secret.
 *   <dd>Commands are printed, stored and pasted. The person who runs one inserts the secret.
 *   <dt>A saved plan is planned again when it is read, and must be the same as before.
 *   <dd>So only planners create plans, here too, and an approved plan is not carried out in another form if its
 *   text was edited or a newer version plans differently.
 *   <dt>A picture and a page need no script and no network.
 *   <dd>They are stored with builds and opened anywhere, and nothing in them is executed, whatever a name contains.
 * </dl>
 */
@NullMarked
@Experimental
package dev.vmss.engine.render;

import dev.vmss.model.stability.Experimental;
import org.jspecify.annotations.NullMarked;
