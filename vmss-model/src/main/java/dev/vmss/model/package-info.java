/**
 * The documents about a scale set as immutable values: the model of the set and of its instances, both instance views, and the
 * status of a rolling upgrade.
 *
 * <h2>Decisions</h2>
 *
 * <dl>
 *   <dt>A value is an interface; Immutables generates its implementation, which stays hidden.
 *   <dd>So there is one public type for each object of the API. Users do not implement it, so that it can gain
 *       accessors.
 *   <dt>The types have the shape of the REST API's JSON, the envelope {@code properties} included.
 *   <dd>A path in Java, a path in JSON and Microsoft's reference read the same. Where that is long for what everybody
 *       asks or changes, there is a shortcut, which is a default method and no property:
 *       {@link dev.vmss.model.ScaleSet#upgradePolicy()}, {@link dev.vmss.model.ScaleSet#withImageVersion(String)}.
 *   <dt>A builder also takes the text of a value, and the JDK's collections and maps.
 *   <dd>That is what people have at hand. Immutables generates no such setters, so they stand in each builder, in the order
 *       of the accessors; a test holds that none is missing.
 *   <dt>Every property is an {@link java.util.Optional}, a list or map too.
 *   <dd>A document that leaves a property out has no opinion about it, which is not the same as an empty list.
 *   <dt>One model has the properties of all API versions; each tells its first version, and its last one if it is gone.
 *   <dd>Documents of any version are read into the same types, and a rule can warn of what the version of a request
 *       does not have.
 *   <dt>A builder refuses a number outside the range of its property; reading keeps it.
 *   <dd>Who builds a value can still correct it. Real documents break the rules, and who reads one must see what is
 *       there. The reader puts such a number into the {@linkplain dev.vmss.model.value.Remainder#untyped() remainder}.
 * </dl>
 */
@NullMarked
@Stable
@GeneratedValues
package dev.vmss.model;

import dev.vmss.model.stability.Stable;
import org.jspecify.annotations.NullMarked;
