/**
 * Lossless reading and writing of the model's JSON.
 *
 * <p>{@link dev.vmss.model.json.ModelReader} reads both formats of scale sets, that of the REST API and the
 * flattened one of the Azure CLI, and {@link dev.vmss.model.json.ModelWriter} writes both. {@link
 * dev.vmss.model.json.VmssModule} is for your own mapper of Jackson 2, {@link dev.vmss.model.json.VmssModule3} for one of Jackson 3.
 *
 * <p>Reading never refuses what the service itself sends: property names in any case, {@code null}s, unknown
 * properties and enum constants, {@code "true"} for a Boolean, the empty text for an absent number, numbers for texts,
 * template expressions anywhere. It refuses a document in which a property has a value of another JSON type or
 * occurs twice, a document of another kind, and input that is not UTF-8. Up to a hundred such problems are reported
 * together.
 *
 * <h2>Decisions</h2>
 *
 * <dl>
 *   <dt>The library reads tokens itself, guided by the schema, instead of using Jackson's data binding.
 *   <dd>Data binding does not support two formats, names in any case, and data kept beside the values. It would
 *   also need the module to be open to Jackson.
 *   <dt>A member whose meaning depends on the format is buffered until another member determines the format.
 *   <dd>A {@code null} requests removal in the REST API's format, and means absence in the CLI's. Members that mean
 *   the same in both are read at once, so little is buffered.
 *   <dt>A flattened member that the model does not know belongs to the envelope.
 *   <dd>Almost all properties do, including new ones. A name that the object also has, or that has another meaning
 *   outside the envelope, is refused on writing, because the document would be read as another value.
 *   <dt>A document of a list shares the parts that it has in common with the previous one.
 *   <dd>The instances of a set have most of their model in common. Equality skips parts that are the same object.
 *   <dt>Only parts with identical text are shared, and only with the previous document.
 *   <dd>Equal values can be spelled differently, and the spelling must not be lost. The counterpart of a part is in
 *   the same place of the previous document, so there is no search, and the reader holds only two documents.
 *   <dt>A number in a tree is a {@link java.math.BigDecimal} whose text is that of the document.
 *   <dd>Jackson's trees do not preserve the spelling of a number, but write a number as its text and compare it by
 *   value. So the text is preserved whatever is done with the tree, also in your own mapper.
 *   <dt>A stream is checked for UTF-8 before Jackson reads it.
 *   <dd>Jackson's parser accepts some byte sequences that are not UTF-8. The check examines eight bytes per step.
 *   <dt>The depth of a document is limited to what a stack of 256 KB can hold, and not only to what Jackson permits.
 *   <dd>Trees are compared, merged and redacted by recursion, and a server may give its threads small stacks. The same
 *   depth holds for {@link dev.vmss.model.value.JsonValue}, so that a value built by a program is as safe as one that
 *   was read. All limits are in {@link dev.vmss.model.json.ReadLimits}.
 *   <dt>Messages about a document contain places but no values, except resource types. Jackson's own messages are
 *   omitted.
 *   <dd>A value may be a secret, and messages end up in logs. Jackson's may quote the document.
 *   <dt>Members that the model knows are written in the order of the schema, unknown ones after them.
 *   <dd>The order of members has no meaning in JSON, so reading does not record it.
 * </dl>
 */
@NullMarked
@Stable
package dev.vmss.model.json;

import dev.vmss.model.stability.Stable;
import org.jspecify.annotations.NullMarked;
