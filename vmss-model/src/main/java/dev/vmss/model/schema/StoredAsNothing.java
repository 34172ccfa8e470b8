package dev.vmss.model.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A value that the service does not store: afterwards the property is absent. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface StoredAsNothing {

    /**
     * The value.
     *
     * @return the value as text
     */
    String value();

    /**
     * The last API version in which the service does so.
     *
     * @return a version such as {@code 2024-11-01}
     */
    String until();
}
