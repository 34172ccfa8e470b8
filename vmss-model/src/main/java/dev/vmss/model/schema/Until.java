package dev.vmss.model.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The last API version that has the property, for properties that later versions no longer have. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Until {

    /**
     * The API version.
     *
     * @return a version such as {@code 2018-04-01}, by the newest schema that has the property
     */
    String value();

    /**
     * The newest API version with which the service was recorded to return the property, if the schema no longer
     * contains it.
     *
     * @return a version newer than {@link #value()}, or the empty text
     */
    String shown() default "";
}
