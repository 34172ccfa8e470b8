package dev.vmss.engine.simulate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.rules.AzureAnswer;
import dev.vmss.engine.rules.Finding;
import java.util.HashMap;
import java.util.Map;

/**
 * Ends a request with an error document. A message whose wording is not known is in the words of this library,
 * which a header of the answer marks.
 */
final class Refusal extends RuntimeException {

    /** Is {@code ours} in an answer whose message is not known to be Azure's. */
    static final String WORDING = "x-vmss-wording";

    private static final long serialVersionUID = 1L;

    private final transient AzureAnswer answer;

    Refusal(AzureAnswer answer) {
        super(answer.message(), null, false, false);
        this.answer = answer;
    }

    /** Refuses in our own words. */
    Refusal(int status, String code, String message) {
        this(new AzureAnswer(status, code, message, "", false));
    }

    /** Refuses for the sake of a rule. */
    static Refusal of(Finding finding) {
        return new Refusal(answer(finding));
    }

    /** Azure's answer if a rule refuses an update; in the words of this library if no answer is known. */
    static AzureAnswer answer(Finding finding) {
        return finding.answer().orElseGet(() -> new AzureAnswer(400, "BadRequest", finding.message(), "", false));
    }

    private static Refusal observed(int status, String code, String message) {
        return new Refusal(AzureAnswer.observed(status, code, message, ""));
    }

    FakeResponse response() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.set("error", error(answer.code(), answer.message(), answer.target()));
        Map<String, String> headers = new HashMap<>(Map.of("x-ms-failure-cause", "service"));
        if (!answer.observed()) {
            headers.put(WORDING, "ours");
        }
        return new FakeResponse(answer.httpStatus(), headers, document);
    }

    static ObjectNode error(String code, String message, String target) {
        ObjectNode error = JsonNodeFactory.instance.objectNode();
        error.put("code", code);
        if (!target.isEmpty()) {
            error.put("target", target);
        }
        return error.put("message", message);
    }

    static Refusal setNotFound(ArmAddress address) {
        return notFound("Microsoft.Compute/virtualMachineScaleSets/" + address.set(), address.group());
    }

    /** A resource, identified by its type and name, is not in a group. */
    static Refusal notFound(String resource, String group) {
        return observed(
                404,
                "ResourceNotFound",
                "The Resource '" + resource + "' under resource group '" + group
                        + "' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix");
    }

    static Refusal groupNotFound(String group) {
        return new Refusal(404, "ResourceGroupNotFound", "Resource group '" + group + "' could not be found.");
    }

    /** What belongs to a set is read, where there is no such set. */
    static Refusal parentNotFound(ArmAddress address) {
        return observed(
                404,
                "ParentResourceNotFound",
                "Can not perform requested operation on nested resource. Parent resource '" + address.set()
                        + "' not found.");
    }

    /** What belongs to a set is written, where there is no such set. */
    static Refusal parentNotFound(ArmAddress address, String verb, String type) {
        return observed(
                404,
                "ParentResourceNotFound",
                "Failed to perform '" + verb + "' on resource(s) of type 'virtualMachineScaleSets/" + type
                        + "', because the parent resource '" + address.setId() + "' could not be found.");
    }

    /** Maintenance can be asked for where the platform has announced some; the recordings show no other answer. */
    static Refusal noMaintenance(String machine) {
        return observed(
                409,
                "OperationNotAllowed",
                "Operation 'performMaintenance' is not allowed on VM '" + machine
                        + "' since the Subscription of this VM is not eligible.");
    }

    static Refusal instanceNotFound() {
        return observed(404, "NotFound", "The entity was not found in this Azure location.");
    }

    static Refusal notActive(String id, String target) {
        return new Refusal(AzureAnswer.observed(
                400,
                "InvalidParameter",
                "The provided instanceId " + id + " is not an active Virtual Machine Scale Set VM instanceId.",
                target));
    }

    static Refusal missing(String parameter) {
        return new Refusal(AzureAnswer.observed(
                400, "InvalidParameter", "Required parameter '" + parameter + "' is missing (null).", parameter));
    }

    static Refusal unreadable(String why) {
        return new Refusal(
                400,
                "InvalidRequestContent",
                "The request content was invalid and could not be deserialized: '" + why + "'.");
    }

    static Refusal busy(boolean rolling) {
        return rolling
                ? new Refusal(
                        409,
                        "OperationNotAllowed",
                        "The operation is not allowed because there is another ongoing Rolling Upgrade on the VM Scale Set.")
                : new Refusal(
                        409,
                        "Conflict",
                        "The request failed due to conflict with a concurrent request. To resolve it, please refer to"
                                + " https://aka.ms/activitylog to get more details on the conflicting requests.");
    }

    /** What Azure can do, and this service cannot. */
    static Refusal notImplemented(String why) {
        return new Refusal(501, "NotImplemented", why);
    }

    static Refusal precondition() {
        return new Refusal(
                412, "PreconditionFailed", "The condition specified using HTTP conditional header(s) is not met.");
    }

    static Refusal noRollingUpgradeToCancel() {
        return observed(409, "OperationNotAllowed", "There is no ongoing Rolling Upgrade to cancel.");
    }
}
