/**
 * The building blocks of the model: {@linkplain dev.vmss.model.value.ModelObject objects}, immutable lists and
 * maps, and leaf values that compare as in Azure and preserve the text they were read from.
 *
 * <p>Two resource ids that differ only in case name the same resource, {@code "West US"} is {@code "westus"},
 * {@code PT60M} is {@code PT1H}: each such type defines its own equality, so that no other code needs to know the
 * rule. None of them refuses a text, because a real document can contain a template expression such as {@code
 * [parameters('location')]} in place of any text.
 *
 * <h2>Absent, null and empty</h2>
 *
 * Azure distinguishes the three, so the model does:
 * <ul>
 *   <li><b>absent</b>: the accessor is empty. The document does not contain the property.
 *   <li><b>null</b>: the accessor is empty and the {@linkplain dev.vmss.model.value.Remainder#nulls() remainder}
 *     contains its name. The document requests the removal of the property.
 *   <li><b>empty</b>: the accessor returns an empty list, map or object.
 * </ul>
 *
 * <h2>Decisions</h2>
 *
 * <dl>
 *   <dt>Whether a plain text is case-sensitive is stated on its property, with {@link
 *   dev.vmss.model.schema.IgnoreCase}.
 *   <dd>It depends on the place: the name of a set is not case-sensitive, the value of a tag is.
 *   <dt>An enum is a class with constants that can also have any other text.
 *   <dd>A newer API version may send an unknown value, which must be read, compared and written like the others.
 *   <dt>Lists and maps have their own types.
 *   <dd>A {@link dev.vmss.model.value.ModelList} is immutable, so values share it without a copy. A {@link
 *       dev.vmss.model.value.ModelMap} finds names in any case and knows which ones are set to {@code null}.
 *   <dt>What an accessor cannot represent is stored beside the values, in the {@link dev.vmss.model.value.Remainder}.
 *   <dd>An accessor has one type, and empty means absent. A document can also contain a {@code null}, a property of a
 *       newer API version, or a template expression in place of a number. Storing these in one place keeps accessors
 *       simple and loses nothing.
 *   <dt>JSON of any structure is wrapped, and copied when it is set and returned.
 *   <dd>Jackson's trees are mutable. New trees from reading, and parts of a {@link dev.vmss.model.value.JsonValue}
 *   that are values themselves, are not copied again.
 *   <dt>The text of a {@link dev.vmss.model.value.Secret} is {@code (secret)}; its fingerprint must be requested.
 *   <dd>Texts of values get into logs and reports unintentionally. A fingerprint identifies a value, but guesses
 *   can also be tested against it.
 *   <dt>Where the model does not determine whether a value is secret, names and texts do, and only {@link
 *   dev.vmss.model.value.Redaction} decides.
 *   <dd>Settings, tags, URIs and commands contain passwords and signatures. A harmless value can be hidden, which costs a
 *   placeholder: comparing and planning use the real values.
 * </dl>
 */
@NullMarked
@Stable
package dev.vmss.model.value;

import dev.vmss.model.stability.Stable;
import org.jspecify.annotations.NullMarked;
