/**
 * The model's types and properties as values, for the stages of the engine. Not exported to others, who ask
 * {@link dev.vmss.model.ModelSchema}.
 *
 * <p>{@link dev.vmss.model.reflect.ObjectType} makes queryable what the annotations of {@code dev.vmss.model.schema} say. No other
 * list of properties exists: reading, writing and comparing all go by it.
 *
 * <h2>Decisions</h2>
 *
 * <dl>
 *   <dt>What the service makes of a property in a request, and of its absence, is one value.
 *   <dd>{@link dev.vmss.model.reflect.UpdateSemantics} has the facts: kept, replaced with its list or object, filled in, stored as
 *       nothing, taken along by another property, or not known. Some hold for some API versions only. They come from recorded
 *       answers of the service; merging reads them, and nothing else does.
 *   <dt>The kinds of values are a sealed type, {@link dev.vmss.model.reflect.ValueType}.
 *   <dd>Reading, writing and comparing tell a few kinds apart instead of all the Java types. A new enum, or another
 *       text with an equality of its own, extends {@link dev.vmss.model.value.TextValue}, has a static
 *       {@code of(String)}, and needs no code elsewhere.
 *   <dt>A property is read from the field behind its accessor, and two objects are compared by one handle for all
 *       their fields.
 *   <dd>No {@code Optional} is made for a look. Of most objects most properties are absent or equal, and asking for
 *       each took most of the time of a difference. Where an implementation is not the generated one, its accessors are
 *       called.
 *   <dt>A type learns the order in which documents have its members.
 *   <dd>Most of the time of reading goes into names. The programs that write such documents keep to one order, so a member's name
 *       is guessed and compared with the bytes, and looked up only if the guess is wrong.
 *   <dt>A type has at most 64 properties.
 *   <dd>Reading keeps in the bits of one {@code long} which of them were given. A larger type is refused when it is first used.
 * </dl>
 */
@NullMarked
@Experimental
package dev.vmss.model.reflect;

import dev.vmss.model.stability.Experimental;
import org.jspecify.annotations.NullMarked;
