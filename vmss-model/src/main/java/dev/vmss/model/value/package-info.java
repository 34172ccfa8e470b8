/**
 * What the model is made of: {@linkplain dev.vmss.model.value.ModelObject objects}, lists and maps that nobody can change, and
 * leaves that compare as Azure compares them and keep the text they were read from.
 *
 * <p>Two resource ids that differ only in case name the same resource, {@code "West US"} is {@code "westus"}, {@code PT60M}
 * is {@code PT1H}: each such type has an equality of its own, so that no other code needs to know the rule. None of them
 * refuses a text that a document may contain, because a real document may hold a template expression such as
 * {@code [parameters('location')]} wherever it holds a text.
 *
 * <h2>Absent, null and empty</h2>
 *
 * Azure tells the three apart, so the model does:
 * <ul>
 *   <li><b>absent</b>: the accessor is empty. The document has no opinion about the property.
 *   <li><b>null</b>: the accessor is empty and the {@linkplain dev.vmss.model.value.Remainder#nulls() remainder} names the
 *       property. The document asks for the property to be removed.
 *   <li><b>empty</b>: the accessor holds an empty list, map or object.
 * </ul>
 *
 * <h2>Decisions</h2>
 *
 * <dl>
 *   <dt>Whether case counts in a plain text, its property says with {@link dev.vmss.model.schema.IgnoreCase}.
 *   <dd>It depends on the place: the name of a set compares without case, the value of a tag with it.
 *   <dt>An enum is a class with constants that holds any other text as well.
 *   <dd>A newer API version may send a value that is not known here. It must be read, compared and written like the
 *       others.
 *   <dt>Lists and maps are types of our own.
 *   <dd>Nobody can change a {@link dev.vmss.model.value.ModelList}, so values share it without a copy. A
 *       {@link dev.vmss.model.value.ModelMap} finds names in any case and knows which ones are set to {@code null}.
 *   <dt>What an accessor cannot hold lies beside the values, in the {@link dev.vmss.model.value.Remainder}.
 *   <dd>An accessor has one type, and empty means absent. A document may also hold a {@code null}, a property of a
 *       newer API version, or a template expression in place of a number. With these in one place, accessors stay
 *       simple and nothing is lost.
 *   <dt>JSON of any shape is wrapped, and copied on the way in and out.
 *   <dd>Jackson's trees can be changed. What reading makes anew, and what a {@link dev.vmss.model.value.JsonValue}
 *       gives of its own parts, is not copied again.
 *   <dt>The text of a {@link dev.vmss.model.value.Secret} is {@code (secret)}; its fingerprint must be asked for.
 *   <dd>Texts of values get into logs and reports unasked. A fingerprint serves to recognise a value, and also to try
 *       guesses against it.
 *   <dt>Where the model does not know it, names and texts tell what is secret, and {@link dev.vmss.model.value.Redaction} alone
 *       decides.
 *   <dd>Passwords and signatures stand in settings, tags, URIs and commands. A harmless value can be hidden so, which costs a
 *       placeholder: whatever is compared or planned is so by its real values.
 * </dl>
 */
@NullMarked
@Stable
package dev.vmss.model.value;

import dev.vmss.model.stability.Stable;
import org.jspecify.annotations.NullMarked;
