package dev.vmss.model.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The numbers that Azure accepts. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Range {

    /**
     * The smallest number.
     *
     * @return the number, inclusive
     */
    long min() default Long.MIN_VALUE;

    /**
     * The largest number.
     *
     * @return the number, inclusive
     */
    long max() default Long.MAX_VALUE;
}
