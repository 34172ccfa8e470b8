package dev.vmss.model.value;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.annotate.InjectAnnotation;

/**
 * Adds to the generated class of a value the methods by which Java serializes it as its JSON. Java looks for them in classes
 * only, so they cannot be methods of an interface; Immutables writes the code before the accessor with this annotation.
 */
@InjectAnnotation(
        target = InjectAnnotation.Where.ACCESSOR,
        code = "private java.lang.Object writeReplace() throws java.io.ObjectStreamException {"
                + " return dev.vmss.model.mapper.JsonForms.serialForm(this); }\n"
                + "private void readObject(java.io.ObjectInputStream in) throws java.io.ObjectStreamException {"
                + " throw dev.vmss.model.mapper.JsonForms.notInItsForm(); }\n")
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
@interface SerializedAsJson {}
