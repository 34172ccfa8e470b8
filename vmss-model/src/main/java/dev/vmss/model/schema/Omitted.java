package dev.vmss.model.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the service does with the property where a request has the object around it, but not the property. It keeps properties
 * without this annotation, for a PUT as for a PATCH.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Omitted {

    /**
     * What the service does.
     *
     * @return the fate of the property
     */
    Omission value();

    /**
     * The last API version in which the service removes the property, where {@link #value()} holds for later versions only.
     *
     * @return a version such as {@code 2016-03-30}, or the empty text if {@link #value()} holds for all
     */
    String removedUntil() default "";

    /**
     * A property of the same object which must be in the request for this to happen.
     *
     * @return the name of an accessor, or the empty text if any request of the object does it
     */
    String besides() default "";

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
