package dev.vmss.engine.simulate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.merge.Merge;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.ScaleSetInstanceProperties;
import dev.vmss.model.instance.ProtectionPolicy;
import dev.vmss.model.value.ApiVersion;
import java.time.Duration;
import java.util.Locale;

/** Requests about single instances: reading and changing their models. */
final class InstanceRequests {

    private final FakeWorld world;

    InstanceRequests(FakeWorld world) {
        this.world = world;
    }

    FakeResponse list(ArmAddress address, FakeRequest request) {
        FakeSet set = world.require(address);
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        ArrayNode values = page.putArray("value");
        set.instances().forEach(instance -> values.add(document(set, instance, request)));
        return FakeResponse.of(200, page);
    }

    FakeResponse get(ArmAddress address, FakeRequest request) {
        FakeSet set = world.requireParent(address);
        FakeInstance instance = require(set, address);
        return Answers.tagged(200, single(set, instance, request), instance.etag());
    }

    FakeResponse view(ArmAddress address) {
        FakeSet set = world.requireParent(address);
        return FakeResponse.of(200, InstanceViews.view(set, require(set, address), world.script(), now()));
    }

    FakeResponse update(ArmAddress address, FakeRequest request, ApiVersion version) {
        FakeSet set = world.require(address);
        FakeInstance instance = require(set, address);
        Answers.checkCondition(request, instance.etag());
        SetRequests.requireIdle(set);
        ScaleSetInstance wanted = Answers.read(ScaleSetInstance.class, request);
        wanted.properties()
                .flatMap(ScaleSetInstanceProperties::protectionPolicy)
                .ifPresent(InstanceRequests::check);
        instance.edit(Merge.merge(instance.document(), wanted, version));
        FakeOperation operation = world.start(set, request);
        instance.state("Updating");
        world.clock().at(now().plus(world.script().operationTime()), () -> {
            boolean fails = operation.isFailing() || world.script().isFailing(instance.id());
            instance.state(fails ? "Failed" : "Succeeded");
            operation.finish(world.clock().now());
        });
        return Answers.accepted(
                200, single(set, instance, request), instance.etag(), operation, request, address.subscription());
    }

    /** Whoever shields an instance from the set's actions must shield it from scaling in too. */
    private static void check(ProtectionPolicy policy) {
        if (policy.protectFromScaleSetActions().orElse(false)
                && policy.protectFromScaleIn().filter(in -> !in).isPresent()) {
            throw new Refusal(400, "BadRequest", "protectFromScaleSetActions needs protectFromScaleIn to be true.");
        }
    }

    static FakeInstance require(FakeSet set, ArmAddress address) {
        return set.find(address.rest().get(1)).orElseThrow(Refusal::instanceNotFound);
    }

    /** An instance as the service answers it alone: with the state of its resilient deletion, which lists leave out. */
    private ObjectNode single(FakeSet set, FakeInstance instance, FakeRequest request) {
        ObjectNode document = document(set, instance, request);
        document.withObject("/properties").put("resilientVMDeletionStatus", "Disabled");
        return document;
    }

    private ObjectNode document(FakeSet set, FakeInstance instance, FakeRequest request) {
        return request.parameter("$expand").toLowerCase(Locale.ROOT).contains("instanceview")
                ? InstanceViews.document(set, instance, world.script(), now())
                : InstanceViews.document(set, instance);
    }

    private Duration now() {
        return world.clock().elapsed();
    }
}
