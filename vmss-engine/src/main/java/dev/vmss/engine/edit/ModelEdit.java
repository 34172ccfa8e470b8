package dev.vmss.engine.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.model.Place;
import dev.vmss.model.json.InvalidModelException;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.reflect.ObjectType;
import dev.vmss.model.reflect.ValueType;
import dev.vmss.model.value.ModelObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Edits of a model by path, with the grammar of {@code az vmss update}: {@code --set}, {@code --add} and {@code
 * --remove}. Immutable; several edits are applied in order, all or none.
 *
 * <p>{@code properties} may be left out of a path, and names may be in any case. A value is JSON if it is some, otherwise text;
 * where the model wants text it stays text, so {@code --set tags.n=7} gives {@code "7"}.
 *
 * <pre>{@code
 * ScaleSet desired = ModelEdit.none()
 *         .set("virtualMachineProfile.storageProfile.imageReference.version", "1.2.3")
 *         .remove("virtualMachineProfile.extensionProfile.extensions[name=old]")
 *         .apply(applied);
 * }</pre>
 *
 * @see <a href="https://learn.microsoft.com/cli/azure/use-azure-cli-successfully-generic-update">Generic update arguments</a>
 */
public final class ModelEdit implements JsonForm {

    /** One of the edits. */
    private interface Edit {

        /**
         * Changes a tree.
         *
         * @param elements finds elements of the tree, and is told what changes
         * @param root the tree
         * @param type the type of the tree
         */
        void apply(ListedElements elements, ObjectNode root, ObjectType type);
    }

    private static final ModelEdit NONE = new ModelEdit(null, null);

    /** The edits before the last one, which are shared with the edits that this one was added to. */
    private final @Nullable ModelEdit before;

    private final @Nullable Edit last;

    private ModelEdit(@Nullable ModelEdit before, @Nullable Edit last) {
        this.before = before;
        this.last = last;
    }

    private List<Edit> edits() {
        List<Edit> edits = new ArrayList<>();
        for (ModelEdit at = this; at != null && at.last != null; at = at.before) {
            edits.add(at.last);
        }
        Collections.reverse(edits);
        return edits;
    }

    /** {@return an edit that changes nothing} */
    public static ModelEdit none() {
        return NONE;
    }

    /**
     * The edits that arguments of {@code az vmss update} describe.
     *
     * @param args the arguments, such as {@code --set}, {@code sku.capacity=3}
     * @return the edits, in order
     * @throws InvalidEditException if an argument is not {@code --set}, {@code --add} or {@code --remove}, or its
     *     operands are missing
     */
    public static ModelEdit parse(List<String> args) {
        return EditArguments.read(args);
    }

    /**
     * Adds an edit that sets a property, element or entry. Missing objects on the path are created.
     *
     * @param path the place
     * @param value the value, as JSON or as text
     * @return the edits
     * @throws InvalidEditException if the path cannot be read
     */
    public ModelEdit set(String path, String value) {
        return set(EditPath.parse(path), value);
    }

    /**
     * Adds an edit that sets the property, element or entry at a place, like {@link #set(String, String)}.
     *
     * @param place the place, such as that of a {@linkplain dev.vmss.engine.diff.Change change}
     * @param value the value, as JSON or as text
     * @return the edits
     * @throws InvalidEditException if the place stands for all elements or entries, or for the document
     */
    public ModelEdit set(Place place, String value) {
        return set(EditPath.of(place), value);
    }

    /**
     * Adds an edit that sets the property, element or entry at a place to a number, like {@link #set(String, Number)}.
     *
     * @param place the place
     * @param value the number
     * @return the edits
     * @throws InvalidEditException if the place stands for all elements or entries, or for the document
     */
    public ModelEdit set(Place place, Number value) {
        return set(place, value.toString());
    }

    /**
     * Adds an edit that sets the property, element or entry at a place to a Boolean, like {@link #set(String,
     * boolean)}.
     *
     * @param place the place
     * @param value the Boolean
     * @return the edits
     * @throws InvalidEditException if the place stands for all elements or entries, or for the document
     */
    public ModelEdit set(Place place, boolean value) {
        return set(place, Boolean.toString(value));
    }

    private ModelEdit set(EditPath parsed, String value) {
        return with((elements, root, type) -> {
            EditTarget place = EditTarget.find(parsed, elements, root, type);
            JsonNode read = EditValue.read(parsed.text(), value, place.type());
            if (place.type() != null
                    && place.type().isNumberOrTruth()
                    && read.isTextual()
                    && read.textValue().isEmpty()) {
                throw new InvalidEditException(parsed.text(), "must have a value; use remove to delete the property");
            }
            place.set(read);
        });
    }

    /**
     * Adds an edit that sets a property, element or entry to a number. For a text type, such as the value of a tag,
     * it is set to the text of the number.
     *
     * @param path the place
     * @param value the number, such as {@code 8} or {@code 0.5}
     * @return the edits
     * @throws InvalidEditException if the path cannot be read
     */
    public ModelEdit set(String path, Number value) {
        return set(path, value.toString());
    }

    /**
     * Adds an edit that sets a property, element or entry to a Boolean. For a text type, it is set to the text
     * {@code true} or {@code false}.
     *
     * @param path the place
     * @param value the Boolean
     * @return the edits
     * @throws InvalidEditException if the path cannot be read
     */
    public ModelEdit set(String path, boolean value) {
        return set(path, Boolean.toString(value));
    }

    /**
     * Adds an edit that appends elements to a list, which is created if it does not exist.
     *
     * @param path the list
     * @param values each as JSON or as text; texts such as {@code key=value} together form one object
     * @return the edits
     * @throws InvalidEditException if the path cannot be read or there is no value
     */
    public ModelEdit add(String path, List<String> values) {
        return add(EditPath.parse(path), values);
    }

    /**
     * Adds an edit that appends elements to the list at a place, like {@link #add(String, List)}.
     *
     * @param place the place of the list
     * @param values each as JSON or as text; texts such as {@code key=value} together form one object
     * @return the edits
     * @throws InvalidEditException if the place stands for all elements or entries, or for the document, or if
     *     there is no value
     */
    public ModelEdit add(Place place, List<String> values) {
        return add(EditPath.of(place), values);
    }

    private ModelEdit add(EditPath parsed, List<String> values) {
        if (values.isEmpty()) {
            throw new InvalidEditException(parsed.text(), "needs a value to add");
        }
        return with((elements, root, type) -> addTo(EditTarget.find(parsed, elements, root, type), values));
    }

    private static void addTo(EditTarget place, List<String> values) {
        JsonNode there = place.get();
        if (there == null || there.isNull()) {
            if (place.type() != null
                    && !(place.type() instanceof ValueType.Listing)
                    && !(place.type() instanceof ValueType.AnyJson)) {
                throw new InvalidEditException(place.edit().text(), "is not a list");
            }
            there = ((ObjectNode) place.container()).arrayNode();
            place.set(there);
        }
        if (!(there instanceof ArrayNode array)) {
            throw new InvalidEditException(place.edit().text(), "is " + EditTarget.describe(there) + ", not a list");
        }
        ValueType element = place.type() instanceof ValueType.Listing listing ? listing.element() : null;
        ObjectNode pairs = array.objectNode();
        for (String value : values) {
            int equals = value.indexOf('=');
            if (EditValue.parse(place.edit().text(), value) == null
                    && equals > 0
                    && !(element instanceof ValueType.Text)) {
                setMember(place, pairs, element, value.substring(0, equals), value.substring(equals + 1));
            } else {
                array.add(EditValue.read(place.edit().text(), value, element));
            }
        }
        if (!pairs.isEmpty()) {
            array.add(pairs);
        }
    }

    /** Gives the object that an edit adds one of its members. */
    private static void setMember(
            EditTarget list, ObjectNode object, @Nullable ValueType type, String key, String value) {
        if (type instanceof ValueType.Nested nested) {
            EditPath path = new EditPath(
                    list.edit().text() + "." + key, EditPath.parse(key).segments());
            EditTarget member = EditTarget.find(path, list.elements(), object, nested.objectType());
            member.set(EditValue.read(path.text(), value, member.type()));
        } else {
            object.set(key, EditValue.read(list.edit().text(), value, null));
        }
    }

    /**
     * Adds an edit that removes a value. An element of a list, a tag, and a part of an extension's settings are
     * deleted from the model. The service keeps other properties, and identities, that a request omits; so these
     * become {@code null}, and a list becomes empty, which requests their removal.
     *
     * @param path the place
     * @return the edits
     * @throws InvalidEditException if the path cannot be read
     */
    public ModelEdit remove(String path) {
        return remove(EditPath.parse(path));
    }

    /**
     * Adds an edit that removes the value at a place, like {@link #remove(String)}.
     *
     * @param place the place
     * @return the edits
     * @throws InvalidEditException if the place stands for all elements or entries, or for the document
     */
    public ModelEdit remove(Place place) {
        return remove(EditPath.of(place));
    }

    private ModelEdit remove(EditPath parsed) {
        return with((elements, root, type) ->
                EditTarget.find(parsed, elements, root, type).remove());
    }

    private ModelEdit with(Edit edit) {
        return new ModelEdit(this, edit);
    }

    /**
     * These edits, followed by others.
     *
     * @param next the other edits
     * @return all edits
     */
    public ModelEdit then(ModelEdit next) {
        ModelEdit all = this;
        for (Edit edit : next.edits()) {
            all = all.with(edit);
        }
        return all;
    }

    /**
     * Applies the edits.
     *
     * @param model the model, which is not changed
     * @param <T> the type of the model
     * @return the edited model
     * @throws InvalidEditException if a place does not exist, is ambiguous, or cannot have the value
     */
    @SuppressWarnings("unchecked")
    public <T extends ModelObject> T apply(T model) {
        if (last == null) {
            return model;
        }
        ObjectType type = ObjectType.of(model);
        ObjectNode tree = ModelWriter.rest().toTree(model);
        ListedElements elements = new ListedElements();
        edits().forEach(edit -> edit.apply(elements, tree, type));
        try {
            return (T) Wording.keep(
                    model, ModelReader.create().read(type.javaType(), tree).value());
        } catch (InvalidModelException e) {
            throw new InvalidEditException(
                    e.path(), "cannot have the value: " + e.problems().get(0).message());
        }
    }
}
