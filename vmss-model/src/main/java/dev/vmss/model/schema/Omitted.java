package dev.vmss.model.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the service does with the property if a request contains the enclosing object, but not the property. It
 * keeps properties without this annotation, in a PUT as in a PATCH.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Omitted {

    /**
     * What the service does.
     *
     * @return the behaviour
     */
    Omission value();

    /**
     * The last API version in which the service removes the property, if {@link #value()} applies only to later
     * versions.
     *
     * @return a version such as {@code 2016-03-30}, or the empty text if {@link #value()} applies to all
     */
    String removedUntil() default "";

    /**
     * A property of the same object which must be in the request for this to happen.
     *
     * @return the name of an accessor, or the empty text if any request with the object has this effect
     */
    String besides() default "";

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
