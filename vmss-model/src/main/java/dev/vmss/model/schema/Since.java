package dev.vmss.model.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The first API version that has the property. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Since {

    /**
     * The API version.
     *
     * @return a version such as {@code 2017-12-01}, according to the oldest available schema that contains the property
     */
    String value();

    /**
     * The oldest API version with which the service was recorded to return the property, if no schema of that
     * version contains it. For requests it only shows that the service knew the property then.
     *
     * @return a version older than {@link #value()}, or the empty text
     */
    String shown() default "";
}
