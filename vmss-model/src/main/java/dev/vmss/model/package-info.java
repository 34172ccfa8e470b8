/**
 * The documents about a scale set as immutable values: the model of the set and of its instances, both instance views, and the
 * status of a rolling upgrade.
 *
 * <h2>Decisions</h2>
 *
 * <dl>
 *   <dt>A value is an interface; Immutables generates its implementation, which is not public.
 *   <dd>So there is one public type for each object of the API. Users must not implement it, so that it can gain
 *   accessors.
 *   <dt>The types have the structure of the REST API's JSON, including the envelope {@code properties}.
 *   <dd>A path in Java, a path in JSON and Microsoft's reference are the same. For frequently used properties with
 *       long paths there are shortcuts, which are default methods and not properties: {@link
 *       dev.vmss.model.ScaleSet#upgradePolicy()}, {@link dev.vmss.model.ScaleSet#withImageVersion(String)}.
 *   <dt>A builder also takes the text of a value, and the JDK's collections and maps.
 *   <dd>Callers usually have these types. Immutables generates no such setters, so each builder declares them, in
 *   the order of the accessors; a test checks that none is missing.
 *   <dt>Every property is an {@link java.util.Optional}, a list or map too.
 *   <dd>An absent list is not the same as an empty one.
 *   <dt>One model has the properties of all API versions; each property states its first version, and its last one
 *   if it was removed.
 *   <dd>Documents of any version are read into the same types, and a rule can warn of properties that the version
 *   of a request does not have.
 *   <dt>A place in a document is a {@link dev.vmss.model.Place}, which is checked when it is made.
 *   <dd>A misspelt place in a text would silently have no effect: a property to ignore would not be ignored, and a
 *   rule would never apply.
 *   <dt>A builder refuses a number outside the range of its property; reading accepts it.
 *   <dd>The author of a value can correct it. Real documents violate ranges, and a reader must preserve what they
 *   contain. The reader puts such a number into the {@linkplain dev.vmss.model.value.Remainder#untyped()
 *   remainder}.
 * </dl>
 */
@NullMarked
@Stable
@GeneratedValues
package dev.vmss.model;

import dev.vmss.model.stability.Stable;
import org.jspecify.annotations.NullMarked;
