package dev.vmss.model.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One property identifies the elements of the list; their order has no meaning. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface KeyedBy {

    /**
     * The property that is the key.
     *
     * @return the name of an accessor of the elements
     */
    String value();
}
