/**
 * The stability of the API. Each package of the API is marked {@link dev.vmss.model.stability.Stable} or {@link
 * dev.vmss.model.stability.Experimental} in its {@code package-info}, and a type that differs from its package has
 * its own annotation, as does a method that differs from its type. Tests of the build fail for a package without
 * the annotation, and for a stable type that refers to an experimental one.
 *
 * <p>Users may call all types, but may implement only functional interfaces: classes are final or sealed, and the
 * interfaces of the values, which cannot be sealed because their implementations are generated, gain accessors in
 * minor releases.
 *
 * <p>The annotations are declared here, because those of a library would be another compile-time dependency for
 * users who compile with all warnings.
 */
@NullMarked
@Stable
package dev.vmss.model.stability;

import org.jspecify.annotations.NullMarked;
