package dev.vmss.model.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The service removes the property if another one of the same object gets a value with which it has no meaning. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface GoesWith {

    /**
     * The other property.
     *
     * @return the name of an accessor
     */
    String value();

    /**
     * The value of the other property that removes this one.
     *
     * @return the value as text; the empty text for all values that {@link #unlessContaining()} does not exclude
     */
    String is() default "";

    /**
     * The text that preserves the property if the value of the other one contains it, in any case.
     *
     * @return the text; the empty text if only {@link #is()} decides
     */
    String unlessContaining() default "";

    /**
     * The last API version in which this behaviour was seen. That of later versions is not known.
     *
     * @return a version such as {@code 2024-11-01}, or the empty text if it holds for all
     */
    String until() default "";
}
