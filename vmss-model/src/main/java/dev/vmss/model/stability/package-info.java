/**
 * What users may rely on. Each package of the API is marked {@link dev.vmss.model.stability.Stable} or
 * {@link dev.vmss.model.stability.Experimental} in its {@code package-info}, and a type that differs from its package carries a
 * mark of its own, as does a method that differs from its type. Tests of the build fail on a package without a mark, and on a
 * stable type that names an experimental one.
 *
 * <p>All types are there to be called. None is meant to be implemented or extended by users but functional interfaces: classes
 * are final or sealed, and the interfaces of the values, which cannot be sealed because their implementations are generated,
 * gain accessors in minor releases.
 *
 * <p>The marks are annotations of our own, as those of a library would be one more dependency at compile time for everybody
 * who compiles with all warnings.
 */
@NullMarked
@Stable
package dev.vmss.model.stability;

import org.jspecify.annotations.NullMarked;
