package dev.vmss.model.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The service stores the value as that of another property, and not as this one. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface StoredAs {

    /**
     * The other property.
     *
     * @return the path from the object that has this property, through objects only
     */
    String value();

    /**
     * The first API version in which the service does so.
     *
     * @return a version such as {@code 2024-07-01}
     */
    String from();
}
