package dev.vmss.model.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value that the service uses if a request omits the property; requesting it does not differ from an answer
 * that omits the property.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ServiceDefault {

    /**
     * The value.
     *
     * @return the value as text, or the empty text if the service chooses one that depends on the rest of the request
     */
    String value() default "";

    /**
     * The first API version in which the service was seen to write the value into an object that an update adds without it.
     *
     * @return a version such as {@code 2020-06-01}, or the empty text if the service leaves the property absent
     */
    String filledFrom() default "";
}
