package dev.vmss.model.json;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.value.JsonValue;
import java.util.Arrays;

/**
 * How large an input can be. A larger one is refused with a sentence that names the limit, so that a hostile or broken
 * input neither fills the memory nor overflows the stack. The library, the command, its batch and the fake service have
 * the limits of {@link #defaults()}; a reader of your own can have {@linkplain ModelReader#within others}.
 *
 * <pre>{@code
 * ModelReader reader = ModelReader.create().within(ReadLimits.defaults().withMaxDocumentLength(1_000_000));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @see <a href="https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits">Azure's
 *     own limits: a template has at most 4 MB</a>
 */
public final class ReadLimits implements JsonForm {

    /**
     * The largest depth that a document can have: a little less than {@link JsonValue#MAX_DEPTH}, because the REST API's
     * format has more levels than the Azure CLI's, and lists and templates have some around their documents.
     */
    public static final int MAX_DEPTH = 100;

    private static final ReadLimits DEFAULTS = new ReadLimits(
            Arrays.stream(ReadLimit.values()).mapToInt(ReadLimit::standard).toArray());

    /** What contains documents, such as a plan or a template, is nested more deeply than they are. */
    static final ReadLimits AROUND_DOCUMENTS = DEFAULTS.with(ReadLimit.DEPTH, "maxDepth", JsonValue.MAX_DEPTH);

    /** By the position of each limit. */
    private final int[] values;

    private ReadLimits(int[] values) {
        this.values = values;
    }

    /**
     * The limits that hold unless a reader has others: 100 levels, 64 MB (2<sup>26</sup> bytes), 20,000,000 characters
     * in a string, 50,000 in a name, 1,000 in a number, and a million members of an object or elements of an array.
     *
     * @return the limits
     */
    public static ReadLimits defaults() {
        return DEFAULTS;
    }

    /**
     * These limits with another depth.
     *
     * @param levels how many objects and arrays can be inside one another, at most {@link #MAX_DEPTH}: so much
     *     every operation of the library can process on a stack of 256 KB; a list of documents can have two more levels
     * @return the new limits
     * @throws IllegalArgumentException if it is less than 1 or too large
     */
    public ReadLimits withMaxDepth(int levels) {
        if (levels > MAX_DEPTH) {
            throw new IllegalArgumentException("maxDepth: must be at most " + MAX_DEPTH + ", not " + levels);
        }
        return with(ReadLimit.DEPTH, "maxDepth", levels);
    }

    /**
     * These limits with another length of a document. A list of documents can have any length.
     *
     * @param bytes how many bytes a document in a stream can have, or how many characters one in a text
     * @return the new limits
     * @throws IllegalArgumentException if it is less than 1
     */
    public ReadLimits withMaxDocumentLength(int bytes) {
        return with(ReadLimit.DOCUMENT_LENGTH, "maxDocumentLength", bytes);
    }

    /**
     * These limits with another length of a string.
     *
     * @param characters how many characters a string can have
     * @return the new limits
     * @throws IllegalArgumentException if it is less than 1
     */
    public ReadLimits withMaxTextLength(int characters) {
        return with(ReadLimit.TEXT_LENGTH, "maxTextLength", characters);
    }

    /**
     * These limits with another length of a name.
     *
     * @param characters how many characters the name of a member can have
     * @return the new limits
     * @throws IllegalArgumentException if it is less than 1
     */
    public ReadLimits withMaxNameLength(int characters) {
        return with(ReadLimit.NAME_LENGTH, "maxNameLength", characters);
    }

    /**
     * These limits with another length of a number.
     *
     * @param characters how many characters a number can have
     * @return the new limits
     * @throws IllegalArgumentException if it is less than 1
     */
    public ReadLimits withMaxNumberLength(int characters) {
        return with(ReadLimit.NUMBER_LENGTH, "maxNumberLength", characters);
    }

    /**
     * These limits with another number of members.
     *
     * @param count how many members an object can have beyond the properties of the model
     * @return the new limits
     * @throws IllegalArgumentException if it is less than 1
     */
    public ReadLimits withMaxMembers(int count) {
        return with(ReadLimit.MEMBERS, "maxMembers", count);
    }

    /**
     * These limits with another number of elements. A list of documents can have any number.
     *
     * @param count how many elements an array in a document can have
     * @return the new limits
     * @throws IllegalArgumentException if it is less than 1
     */
    public ReadLimits withMaxElements(int count) {
        return with(ReadLimit.ELEMENTS, "maxElements", count);
    }

    private ReadLimits with(ReadLimit limit, String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + ": must be at least 1, not " + value);
        }
        int[] changed = values.clone();
        changed[limit.ordinal()] = value;
        return new ReadLimits(changed);
    }

    /** {@return how many objects and arrays can be inside one another} */
    public int maxDepth() {
        return value(ReadLimit.DEPTH);
    }

    /** {@return how many bytes a document in a stream can have, or how many characters one in a text} */
    public int maxDocumentLength() {
        return value(ReadLimit.DOCUMENT_LENGTH);
    }

    /** {@return how many characters a string can have} */
    public int maxTextLength() {
        return value(ReadLimit.TEXT_LENGTH);
    }

    /** {@return how many characters the name of a member can have} */
    public int maxNameLength() {
        return value(ReadLimit.NAME_LENGTH);
    }

    /** {@return how many characters a number can have} */
    public int maxNumberLength() {
        return value(ReadLimit.NUMBER_LENGTH);
    }

    /** {@return how many members an object can have beyond the properties of the model} */
    public int maxMembers() {
        return value(ReadLimit.MEMBERS);
    }

    /** {@return how many elements an array in a document can have} */
    public int maxElements() {
        return value(ReadLimit.ELEMENTS);
    }

    /**
     * The limits that Jackson enforces, for a parser of your own: all but those of a document's length, of members and
     * of elements. Jackson 2.15 does not limit the length of names.
     *
     * @return the constraints
     */
    public StreamReadConstraints toConstraints() {
        StreamReadConstraints.Builder constraints = StreamReadConstraints.builder()
                .maxNestingDepth(maxDepth())
                .maxStringLength(maxTextLength())
                .maxNumberLength(maxNumberLength());
        try {
            constraints.getClass().getMethod("maxNameLength", int.class).invoke(constraints, maxNameLength());
        } catch (NoSuchMethodException e) {
            // Jackson 2.15, where only the document's length limits a name.
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The limit of a name cannot be set", e);
        }
        return constraints.build();
    }

    /** The limits of a tree in memory, which may be a document that the writer made of a flattened one. */
    ReadLimits inMemory() {
        return with(
                ReadLimit.DEPTH,
                "maxDepth",
                Math.min(JsonValue.MAX_DEPTH, maxDepth() + JsonValue.MAX_DEPTH - MAX_DEPTH));
    }

    /** The limits of a page with documents of these limits: an object with a list. */
    ReadLimits inList() {
        return with(ReadLimit.DEPTH, "maxDepth", maxDepth() + 2);
    }

    int value(ReadLimit limit) {
        return values[limit.ordinal()];
    }

    /** What is said of an input beyond a limit. */
    String message(ReadLimit limit) {
        return limit.message(value(limit));
    }

    /** What is said of an input beyond a limit that Jackson enforces. */
    String message(StreamConstraintsException beyond) {
        if (beyond instanceof LimitExceededException known) {
            return message(known.limit());
        }
        for (ReadLimit limit : ReadLimit.values()) {
            if (limit.isMeantBy(beyond)) {
                return message(limit);
            }
        }
        return "contains a number that is too large or too small";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReadLimits that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    /** {@return the values in the order of the methods above} */
    @Override
    public String toString() {
        return "ReadLimits" + Arrays.toString(values);
    }
}
