package dev.vmss.model.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The service accepts the property in a request but does not store it: always, or if another property is missing. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface NotStored {

    /**
     * The property of the same object without which this one is not stored.
     *
     * @return the name of an accessor, or the empty text if this one is never stored
     */
    String without() default "";

    /**
     * The property of the same object whose value restricts the fact.
     *
     * @return the name of an accessor, or the empty text if there is no restriction
     */
    String where() default "";

    /**
     * The value of the restricting property for which the fact holds.
     *
     * @return the value as text
     */
    String is() default "";
}
