package dev.vmss.model;

import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.reflect.ModelTree;
import dev.vmss.model.value.ModelObject;
import java.util.List;
import java.util.Optional;

/**
 * The facts about the properties of a document.
 *
 * <pre>{@code
 * ModelSchema.of(ScaleSet.class).find(Place.of("virtualMachineProfile.priority")).flatMap(PropertyFacts::since);  // 2017-12-01
 * }</pre>
 */
public final class ModelSchema implements JsonForm {

    private final Class<? extends ModelObject> document;
    private final ModelTree tree;

    private ModelSchema(Class<? extends ModelObject> document) {
        this.document = document;
        this.tree = ModelTree.of(document);
    }

    /**
     * The properties of a document.
     *
     * @param document the interface of the document's value, such as {@code ScaleSet.class}
     * @return the schema
     */
    public static ModelSchema of(Class<? extends ModelObject> document) {
        return new ModelSchema(document);
    }

    /** {@return the facts about all properties at all places, in the order of their paths} */
    public List<PropertyFacts> all() {
        return tree.all().stream().map(this::facts).toList();
    }

    /**
     * The property at a place, or the property whose element or entry is at the place.
     *
     * @param place a place in such a document
     * @return the facts, or empty at the root, within JSON of any structure, and for a property that the model does
     *     not know
     */
    public Optional<PropertyFacts> find(Place place) {
        return tree.at(place.pattern()).map(this::facts);
    }

    private PropertyFacts facts(ModelTree.Node node) {
        return new PropertyFacts(document, node);
    }
}
