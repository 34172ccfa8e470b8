/**
 * What a Jackson mapper sees of the types of this library: any mapper, of Jackson 2 or 3, with our module or without.
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
 * </dl>
 */
@NullMarked
@Stable
package dev.vmss.model.mapper;

import dev.vmss.model.stability.Stable;
import org.jspecify.annotations.NullMarked;
