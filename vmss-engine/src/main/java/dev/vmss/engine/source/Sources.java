package dev.vmss.engine.source;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.InvalidModelException;
import dev.vmss.model.json.ModelReader;
import java.util.List;

/**
 * Finds the scale sets in a file of the service or of another tool. The format is detected from the content.
 *
 * <pre>{@code
 * SourceDocuments plan = Sources.read(Files.readString(Path.of("plan.json")));
 * ScaleSet before = plan.applied(SourceChoice.ONLY).set();
 * ScaleSet after = plan.desired(SourceChoice.ONLY).set();
 * }</pre>
 */
public final class Sources {

    private Sources() {}

    /**
     * Finds the sets of a text.
     *
     * @param text JSON of one of the {@linkplain SourceFormat formats}
     * @return the sets
     * @throws InvalidSourceException if the text has another format or contains no set; the message names the command that
     *     writes a usable file
     * @throws InvalidModelException if the text is not JSON, or a set in it cannot be read
     */
    public static SourceDocuments read(String text) {
        return read(text, TemplateInputs.NONE);
    }

    /**
     * Finds the sets of a text.
     *
     * @param text the text
     * @param inputs the parameters and the resource group for a template; other formats ignore them
     * @return the sets
     * @throws InvalidSourceException if the text has another format or contains no set
     * @throws InvalidModelException if the text is not JSON, or a set in it cannot be read
     */
    public static SourceDocuments read(String text, TemplateInputs inputs) {
        JsonNode tree;
        try {
            tree = ModelReader.readTree(text);
        } catch (InvalidModelException e) {
            if (e.isBeyondLimit()) {
                throw e;
            }
            WrongText.refuse(text);
            return document(text);
        }
        SourceFormat format = format(tree);
        List<SourceDocument> found = switch (format) {
            case TERRAFORM_PLAN -> TerraformReader.read(tree);
            case TEMPLATE -> TemplateReader.read(tree, inputs);
            case WHAT_IF -> WhatIfReader.read(tree);
            case RESOURCE_GRAPH -> ListReader.resourceGraph(tree);
            case ACTIVITY_LOG -> ActivityReader.read(tree);
            case POWERSHELL -> PowerShellReader.read(tree);
            case LIST -> ListReader.list(tree);
            case DOCUMENT -> document(text).all();
        };
        return new SourceDocuments(format, found);
    }

    private static SourceDocuments document(String text) {
        ScaleSet set = ModelReader.create().read(ScaleSet.class, text).value();
        List<String> unknown =
                SourceJson.parse(text).map(SourceJson::expressions).orElse(List.of());
        SourceDocument document = new SourceDocument(set, SourceFormat.DOCUMENT, Side.STATE, "", unknown, List.of());
        return new SourceDocuments(SourceFormat.DOCUMENT, List.of(document));
    }

    private static SourceFormat format(JsonNode tree) {
        if (TerraformReader.isPlanOrState(tree)) {
            return SourceFormat.TERRAFORM_PLAN;
        } else if (TemplateReader.isTemplate(tree)) {
            return SourceFormat.TEMPLATE;
        } else if (WhatIfReader.isWhatIf(tree)) {
            return SourceFormat.WHAT_IF;
        } else if (ListReader.isResourceGraph(tree)) {
            return SourceFormat.RESOURCE_GRAPH;
        } else if (ActivityReader.isLog(tree)) {
            return SourceFormat.ACTIVITY_LOG;
        } else if (PowerShellReader.isPowerShell(tree)) {
            return SourceFormat.POWERSHELL;
        }
        return ListReader.isList(tree) ? SourceFormat.LIST : SourceFormat.DOCUMENT;
    }
}
