package dev.vmss.testkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Puts a set of the {@linkplain dev.vmss.testkit.Gallery gallery} into the test's service, and supplies the parameter: a
 * {@code ScaleSet} is the set, an {@code ArmId} or a {@code String} its id, and a {@code List<ScaleSetInstance>} its instances.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface GallerySet {

    /** {@return the set's name, such as {@code web-tier}} */
    String value();
}
