package dev.vmss.engine.source;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.model.value.ArmId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a template is evaluated with: values of its parameters, and the resource group that it is deployed to. Immutable. */
public final class TemplateInputs {

    /** Nothing: parameters have their defaults, and the resource group is not known. */
    public static final TemplateInputs NONE = new TemplateInputs(Map.of(), null);

    /**
     * A value that was given for a parameter.
     *
     * @param name the name as it was given
     * @param value the value; a text that was given in an argument stands for a value of the parameter's type
     * @param isArgument whether it was given in an argument
     */
    record Given(String name, JsonNode value, boolean isArgument) {

        @Override
        public String toString() {
            return name;
        }
    }

    private final Map<String, Given> parameters;
    private final @Nullable ArmId resource;

    private TemplateInputs(Map<String, Given> parameters, @Nullable ArmId resource) {
        this.parameters = Map.copyOf(parameters);
        this.resource = resource;
    }

    /**
     * These inputs and the values of a parameters file, which replace earlier ones.
     *
     * @param text a deployment parameters file, as JSON
     * @return the inputs
     * @throws InvalidSourceException if the text is none
     */
    public TemplateInputs withFile(String text) {
        Optional<JsonNode> tree = SourceJson.parse(text);
        if (tree.isEmpty()) {
            WrongText.refuse(text);
        }
        JsonNode values = tree.map(file -> file.has("parameters") ? file.path("parameters") : file)
                .filter(JsonNode::isObject)
                .orElseThrow(() -> new InvalidSourceException(
                        "is not a parameters file; write one with bicep build-params --stdout"
                                + " FILE, or as {\"parameters\": {NAME: {\"value\": VALUE}}}"));
        Map<String, Given> all = new HashMap<>(parameters);
        for (Map.Entry<String, JsonNode> member : values.properties()) {
            JsonNode value = member.getValue();
            if (value.has("value")) {
                put(all, new Given(member.getKey(), value.get("value"), false));
            } else if (!value.has("reference")
                    && !member.getKey().startsWith("$")
                    && !member.getKey().equals("contentVersion")) {
                throw new InvalidSourceException("is not a parameters file: the parameter " + member.getKey()
                        + " has neither value nor reference");
            }
        }
        return new TemplateInputs(all, resource);
    }

    /**
     * These inputs and a value for a parameter.
     *
     * @param name the parameter's name
     * @param value the value, as text; JSON for an object or array
     * @return the inputs
     */
    public TemplateInputs with(String name, String value) {
        Map<String, Given> all = new HashMap<>(parameters);
        put(all, new Given(name, SourceJson.NODES.textNode(value), true));
        return new TemplateInputs(all, resource);
    }

    /**
     * These inputs and the resource group of a resource.
     *
     * @param id the id of a resource in it, such as that of the set
     * @return the inputs
     */
    public TemplateInputs inGroupOf(ArmId id) {
        return new TemplateInputs(parameters, id);
    }

    private static void put(Map<String, Given> all, Given given) {
        all.put(given.name().toLowerCase(Locale.ROOT), given);
    }

    /** The values by the names in lower case. */
    Map<String, Given> parameters() {
        return parameters;
    }

    Optional<String> subscription() {
        return Optional.ofNullable(resource).flatMap(ArmId::subscription);
    }

    Optional<String> resourceGroup() {
        return Optional.ofNullable(resource).flatMap(ArmId::resourceGroup);
    }
}
