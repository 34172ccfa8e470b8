package dev.vmss.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * How Immutables generates the values of a package and of those below. It stands in sources only: a style in the class file
 * of the package would make compilers of users look for Immutables.
 */
@Value.Style(
        // One public type per object of the API: the interface, with its builder and its with… methods.
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        // mapX changes a nested value without rebuilding the levels above it by hand.
        withUnaryOperator = "map*",
        // What a text holds tells whether it may be shown.
        delegateToString = "dev.vmss.model.reflect.ModelText.of",
        // Users who compile with every warning must not need the annotations that generated code might carry.
        allowedClasspathAnnotations = {Override.class})
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.PACKAGE)
@interface GeneratedValues {}
