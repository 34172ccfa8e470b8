package dev.vmss.model.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The service removes the property when another one of the same object gets a value that leaves it without a meaning. */
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
     * The value of the other property with which this one goes.
     *
     * @return the value as text; the empty text for all that {@link #unlessContaining()} does not spare
     */
    String is() default "";

    /**
     * The text that spares the property, where the value of the other one contains it in whatever case.
     *
     * @return the text; the empty text if {@link #is()} says it all
     */
    String unlessContaining() default "";

    /**
     * The last API version in which the service was seen to do so. What it does in later ones is not known.
     *
     * @return a version such as {@code 2024-11-01}, or the empty text if it holds for all
     */
    String until() default "";
}
