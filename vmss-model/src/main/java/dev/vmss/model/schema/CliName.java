package dev.vmss.model.schema;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names that the Azure CLI uses for the property in its flattened output, where they differ by more than case. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface CliName {

    /**
     * The names.
     *
     * @return all names of all versions of the CLI, the newest first
     */
    String[] value();
}
