package dev.vmss.engine.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.source.TemplateFunctions.Special;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Functions about ids, and about the resource group and subscription as far as their ids tell. */
final class TemplateResourceFunctions {

    private TemplateResourceFunctions() {}

    static void addTo(Map<String, Special> functions) {
        functions.put("resourceid", (scope, a) -> id(scope, values(scope, a), true));
        functions.put("subscriptionresourceid", (scope, a) -> id(scope, values(scope, a), false));
        functions.put("tenantresourceid", (scope, a) -> {
            List<String> all = values(scope, a);
            return TemplateTextFunctions.node(below("", all, 0));
        });
        functions.put("extensionresourceid", (scope, a) -> {
            List<String> all = values(scope, a);
            return TemplateTextFunctions.node(below(all.get(0), all, 1));
        });
        functions.put("resourcegroup", (scope, a) -> resourceGroup(scope));
        functions.put("subscription", (scope, a) -> subscription(scope));
    }

    private static List<String> values(TemplateScope scope, List<TemplateExpression> arguments)
            throws UnknownValueException {
        List<String> values = new ArrayList<>();
        for (TemplateExpression argument : arguments) {
            values.add(scope.value(argument).asText());
        }
        if (values.stream().noneMatch(value -> value.contains("/"))) {
            throw new UnknownValueException("an id has no resource type");
        }
        return values;
    }

    /** Before the type may stand the resource group, and before that the subscription. */
    private static JsonNode id(TemplateScope scope, List<String> arguments, boolean isInGroup)
            throws UnknownValueException {
        int type = 0;
        while (!arguments.get(type).contains("/")) {
            type++;
        }
        boolean namesSubscription = type == 2 || type == 1 && !isInGroup;
        String subscription = namesSubscription
                ? arguments.get(0)
                : known(scope.subscription(), "the subscription is not known here");
        String scopeId = "/subscriptions/" + subscription;
        if (isInGroup) {
            String group = type > 0
                    ? arguments.get(type - 1)
                    : known(scope.resourceGroup(), "the resource group is not known here");
            scopeId += "/resourceGroups/" + group;
        }
        return TemplateTextFunctions.node(below(scopeId, arguments, type));
    }

    private static String below(String scopeId, List<String> arguments, int type) throws UnknownValueException {
        String[] types = type < arguments.size() ? arguments.get(type).split("/") : new String[0];
        if (types.length < 2 || types.length - 1 != arguments.size() - type - 1) {
            throw new UnknownValueException("an id does not have a name for each type");
        }
        StringBuilder id = new StringBuilder(scopeId).append("/providers/").append(types[0]);
        for (int i = 1; i < types.length; i++) {
            id.append('/').append(types[i]).append('/').append(arguments.get(type + i));
        }
        return id.toString();
    }

    private static String known(Optional<String> value, String reason) throws UnknownValueException {
        if (value.isEmpty()) {
            throw new UnknownValueException(reason);
        }
        return value.get();
    }

    private static ObjectNode subscription(TemplateScope scope) throws UnknownValueException {
        String id = known(scope.subscription(), "the subscription is not known here");
        return SourceJson.NODES.objectNode().put("id", "/subscriptions/" + id).put("subscriptionId", id);
    }

    private static ObjectNode resourceGroup(TemplateScope scope) throws UnknownValueException {
        String group = known(scope.resourceGroup(), "the resource group is not known here");
        ObjectNode known =
                SourceJson.NODES.objectNode().put("name", group).put("type", "Microsoft.Resources/resourceGroups");
        scope.subscription().ifPresent(id -> known.put("id", "/subscriptions/" + id + "/resourceGroups/" + group));
        return known;
    }
}
