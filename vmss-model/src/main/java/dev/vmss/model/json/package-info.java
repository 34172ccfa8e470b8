/**
 * Reading and writing the model's JSON without losing anything.
 *
 * <p>{@link dev.vmss.model.json.ModelReader} reads both shapes in which scale sets come, the REST API's and the flattened one
 * of the Azure CLI, and {@link dev.vmss.model.json.ModelWriter} writes either. For a Jackson mapper of one's own there is
 * {@link dev.vmss.model.json.VmssModule}.
 *
 * <p>Reading never refuses what the service itself sends: property names in any case, {@code null}s, unknown properties and
 * enum constants, {@code "true"} for a truth value, the empty text for no number, numbers for texts, template expressions
 * anywhere. It refuses a document in which a property has a value of another JSON type or is given twice, a document of another
 * kind, and bytes that are no UTF-8. Up to a hundred such places are reported together.
 *
 * <h2>Decisions</h2>
 *
 * <dl>
 *   <dt>Tokens are read by code of our own, led by the schema. Jackson does not bind them.
 *   <dd>Two shapes, names in any case, and what is kept beside the values are more than binding knows. It would also
 *       need the module to be open to Jackson.
 *   <dt>A member whose meaning depends on the shape is held back until another one shows the shape.
 *   <dd>A {@code null} asks for removal in the REST API's shape, and means absence in the CLI's. What means the same in
 *       both is read at once, so that little is held back.
 *   <dt>Among flattened members, one that the model does not know is its envelope's.
 *   <dd>Nearly all properties are, and so are new ones. A name that the object has as well, or that stands for something
 *       else beside the envelope, is refused on writing, because the document would be read as another value.
 *   <dt>What a document of a list has in common with the one before is held once.
 *   <dd>The instances of a set have most of their model in common. Equality takes no look inside where both are the
 *       same object.
 *   <dt>Only what is written letter by letter the same is taken again, and only from the document directly before.
 *   <dd>Equal values can be written in different words, and the words must not be lost. The counterpart of a part is in
 *       the same place of that one document, so nothing is searched, and of any number of documents the reader holds
 *       two.
 *   <dt>A number in a tree is a {@link java.math.BigDecimal} whose text is that of the document.
 *   <dd>Jackson's trees do not keep how a number was written, but write it as its text, and compare it by value. So the
 *       text survives whatever is done with the tree, in a user's own mapper, too.
 *   <dt>A stream is checked for UTF-8 before Jackson reads it.
 *   <dd>Jackson's parser takes some bytes that are none for characters. Eight bytes are looked at in one step.
 *   <dt>Messages about a document name places but no values, except a resource type. Jackson's own messages are left
 *       out.
 *   <dd>A value may be a secret, and messages end up in logs. Jackson's may quote the document.
 *   <dt>Members that the model knows are written in the order of the schema, unknown ones after them.
 *   <dd>The order of members means nothing in JSON, so reading does not note it.
 * </dl>
 */
@NullMarked
@Stable
package dev.vmss.model.json;

import dev.vmss.model.stability.Stable;
import org.jspecify.annotations.NullMarked;
