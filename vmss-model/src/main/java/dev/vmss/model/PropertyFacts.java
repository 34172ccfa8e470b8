package dev.vmss.model;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.reflect.ModelTree;
import dev.vmss.model.reflect.Property;
import dev.vmss.model.value.ApiVersion;
import dev.vmss.model.value.ModelObject;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The facts about a property at its place in a document: the annotations of its accessor, and what follows from
 * those of the enclosing objects. The source of each fact is stated on the accessor.
 */
public final class PropertyFacts implements JsonForm {

    private final Class<? extends ModelObject> document;
    private final ModelTree.Node node;
    private final Property property;

    PropertyFacts(Class<? extends ModelObject> document, ModelTree.Node node) {
        this.document = document;
        this.node = node;
        this.property = node.property();
    }

    /** {@return the place, which in lists and maps stands for each element and entry} */
    public Place place() {
        return Place.of(document, node.pattern());
    }

    /** {@return the path, with {@code []} for each element of a list and {@code {*}} for each name of a map} */
    public String pattern() {
        return node.pattern();
    }

    /** {@return the property's name as the REST API writes it} */
    public String name() {
        return property.name();
    }

    /** {@return the description of the type, such as {@code integer} or {@code list of resource id}} */
    public String type() {
        return TypeWords.of(property.type());
    }

    /** {@return whether the value may be anything: JSON of any structure, or a secret} */
    public boolean isOpen() {
        return property.type().isOpen();
    }

    /** {@return the first API version that has the property at this place, or empty if all have it} */
    public Optional<ApiVersion> since() {
        return youngest(Property::since);
    }

    /** {@return the first API version with which the service is known to answer the property: {@link #since}, or an older one that was recorded} */
    public Optional<ApiVersion> shownSince() {
        return youngest(Property::shownSince);
    }

    /** {@return the last API version that has the property at this place, or empty if the newest has it} */
    public Optional<ApiVersion> until() {
        return oldest(Property::until);
    }

    /** {@return the last API version with which the service is known to answer the property: {@link #until}, or a newer one that was recorded} */
    public Optional<ApiVersion> shownUntil() {
        return oldest(Property::shownUntil);
    }

    private Optional<ApiVersion> youngest(Function<Property, Optional<String>> fact) {
        return versions(fact).max(Comparator.naturalOrder());
    }

    private Optional<ApiVersion> oldest(Function<Property, Optional<String>> fact) {
        return versions(fact).min(Comparator.naturalOrder());
    }

    private Stream<ApiVersion> versions(Function<Property, Optional<String>> fact) {
        return node.way().map(fact).flatMap(Optional::stream).map(ApiVersion::new);
    }

    /** {@return whether the property, or an object that encloses it, is read-only} */
    public boolean readOnly() {
        return node.way().anyMatch(Property::readOnly);
    }

    /**
     * {@return whether the value in a request is ignored, because the property is read-only or only templates have
     * it}
     */
    public boolean ignoredInRequests() {
        return property.ignoredInRequests();
    }

    /** {@return whether the property, or an object that encloses it, is write-only: the service never returns it} */
    public boolean writeOnly() {
        return node.way().anyMatch(Property::writeOnly);
    }

    /** {@return whether the property cannot be in the body of a PATCH} */
    public boolean putOnly() {
        return property.putOnly();
    }

    /** {@return the service's default, the empty text for a value that it chooses, or empty if there is no default} */
    public Optional<String> serviceDefault() {
        return property.serviceDefault();
    }

    /** {@return the smallest number that Azure accepts, or empty if no such limit is known} */
    public OptionalLong min() {
        return property.min();
    }

    /** {@return the largest number that Azure accepts, or empty if no such limit is known} */
    public OptionalLong max() {
        return property.max();
    }

    /** {@return the property that identifies the elements of the list, or empty if there is none} */
    public Optional<String> key() {
        return property.key();
    }

    /** {@return whether the order of the list's elements is irrelevant} */
    public boolean unordered() {
        return property.unordered();
    }

    /** {@return whether texts compare without case} */
    public boolean ignoreCase() {
        return property.ignoreCase();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PropertyFacts that && document == that.document && node.equals(that.node);
    }

    @Override
    public int hashCode() {
        return node.hashCode();
    }

    @Override
    public String toString() {
        return pattern();
    }
}
