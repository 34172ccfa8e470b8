/**
 * What a Jackson mapper and Java's serialization see of the types of this library: any mapper, of Jackson 2 or 3, with our module or
 * without.
 *
 * <p>A {@link dev.vmss.model.mapper.JsonForm} is written as its JSON without secrets, or refused with a sentence. You need nothing from
 * this package to use it.
 *
 * <h2>Decisions</h2>
 *
 * <dl>
 *   <dt>The annotations are those of {@code jackson-annotations}, and no others.
 *   <dd>Jackson 2 and 3 share this artifact, but not the annotations of databind. A mapper that has no module of ours, such as that of
 *   a web framework, must not look into our types: it would find nothing, or a password.
 *   <dt>Mappers write no secret unless they are told to.
 *   <dd>A mapper is rarely given a value in order to send it to Azure; for that there is {@link dev.vmss.model.json.ModelWriter}. A
 *   placeholder in place of a secret is refused on reading, so that it is never taken for the secret.
 *   <dt>The members of an object are those of {@link dev.vmss.model.mapper.JsonMembers}, not of a map.
 *   <dd>A mapper may omit nulls and empty values of maps. In a model, absent, null and empty have different meanings.
 *   <dt>Who writes and reads a type is found as a service.
 *   <dd>Values stand below what writes them: a difference does not know reports.
 *   <dt>Java serializes what can be read again from its JSON, and as this JSON: the values of the model, and plans.
 *   <dd>Engines such as Spark send values so. The fields of a class would tie a stream to one version of it, and pass by the checks of
 *   whoever reads documents. Differences, checks and reports cannot be read from their JSON and are not serializable: send what they are made
 *   of, or their JSON as a text.
 *   <dt>Java refuses what holds a secret.
 *   <dd>A stream is stored and sent, so no secret may be in it; and a redacted document would arrive as another one. A document with
 *   placeholders in place of its secrets is sent as it is.
 * </dl>
 */
@NullMarked
@Stable
package dev.vmss.model.mapper;

import dev.vmss.model.stability.Stable;
import org.jspecify.annotations.NullMarked;
