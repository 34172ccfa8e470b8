package dev.vmss.model.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the service does with what a request leaves out of the value that it gives to the property: members of the object, or of
 * the elements of a list that stay, or entries of the map.
 *
 * <p>Without this annotation the service keeps members of objects and entries of maps, at any depth. Of a list whose elements
 * have no key, nothing is kept, since nobody can tell which element is which; a list with a key always has this annotation.
 * What holds for a value also holds for the objects in it, unless their own property says otherwise.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OmittedParts {

    /**
     * What the service does.
     *
     * @return the fate of what is left out
     */
    Omission value();

    /**
     * Why the fate is not known.
     *
     * @return a sentence; the empty text unless {@link #value()} is {@link Omission#UNKNOWN}
     */
    String reason() default "";

    /**
     * Where the fact is from.
     *
     * @return a link, or what kind of source it is
     */
    String source();
}
