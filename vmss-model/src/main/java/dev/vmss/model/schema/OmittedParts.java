package dev.vmss.model.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the service does with parts that a request omits from the value of the property: members of the object or of
 * the remaining elements of a list, or entries of the map.
 *
 * <p>Without this annotation the service keeps members of objects and entries of maps, at any depth. For a list
 * whose elements have no key, nothing is kept, because the elements cannot be matched; a list with a key always has
 * this annotation. The annotation also applies to the objects within the value, unless their own property has
 * another one.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OmittedParts {

    /**
     * What the service does.
     *
     * @return the behaviour
     */
    Omission value();

    /**
     * Why the behaviour is not known.
     *
     * @return a sentence; the empty text unless {@link #value()} is {@link Omission#UNKNOWN}
     */
    String reason() default "";

    /**
     * The source of the fact.
     *
     * @return a link, or the kind of source
     */
    String source();
}
