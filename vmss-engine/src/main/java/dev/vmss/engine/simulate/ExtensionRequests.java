package dev.vmss.engine.simulate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.extension.Extension;
import dev.vmss.model.extension.ExtensionProfile;
import dev.vmss.model.extension.ExtensionProperties;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.profile.VirtualMachineProfile;
import dev.vmss.model.value.ApiVersion;
import dev.vmss.model.value.ModelList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Requests about extensions as resources of their own; a change of one is an update of the set. */
final class ExtensionRequests {

    private static final String TYPE = "extensions";

    private final FakeWorld world;
    private final SetRequests sets;

    ExtensionRequests(FakeWorld world, SetRequests sets) {
        this.world = world;
        this.sets = sets;
    }

    FakeResponse list(ArmAddress address) {
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        ArrayNode values = page.putArray("value");
        extensions(world.require(address)).forEach(extension -> values.add(document(address, extension, "Succeeded")));
        return FakeResponse.of(200, page);
    }

    FakeResponse get(ArmAddress address) {
        Extension found = find(world.requireParent(address), name(address)).orElseThrow(() -> notFound(address));
        return FakeResponse.of(200, document(address, found, "Succeeded"));
    }

    FakeResponse put(ArmAddress address, FakeRequest request, ApiVersion version) {
        FakeSet set = world.requireParent(address, "write", TYPE);
        Extension wanted = Answers.read(Extension.class, request).withName(name(address));
        List<Extension> all = others(set, address);
        all.add(find(set, name(address))
                .map(existing -> keepTag(existing, wanted))
                .orElse(wanted));
        FakeOperation operation = sets.change(set, withExtensions(all), request, version);
        Extension created = find(set, name(address)).orElseThrow();
        // The answer repeats the tag of the request only. The recordings show the same answer where the extension has
        // been there before.
        Optional<String> askedFor = wanted.properties().flatMap(ExtensionProperties::forceUpdateTag);
        ObjectNode body = document(address, withTag(created, askedFor), "Creating");
        return Answers.accepted(201, body, set.etag(), operation, request, address.subscription());
    }

    FakeResponse delete(ArmAddress address, FakeRequest request, ApiVersion version) {
        FakeSet set = world.requireParent(address, "delete", TYPE);
        if (find(set, name(address)).isEmpty()) {
            return FakeResponse.empty(204, Map.of());
        }
        FakeOperation operation = sets.change(set, withExtensions(others(set, address)), request, version);
        return Answers.accepted(operation, request, address.subscription());
    }

    /** A request without the tag leaves the tag that there is, as the recordings show. */
    private static Extension keepTag(Extension existing, Extension wanted) {
        Optional<String> tag = wanted.properties()
                .flatMap(ExtensionProperties::forceUpdateTag)
                .or(() -> existing.properties().flatMap(ExtensionProperties::forceUpdateTag));
        return withTag(wanted, tag);
    }

    private static Extension withTag(Extension extension, Optional<String> tag) {
        return extension.withProperties(extension.properties().map(properties -> properties.withForceUpdateTag(tag)));
    }

    private static List<Extension> others(FakeSet set, ArmAddress address) {
        List<Extension> others = new ArrayList<>(extensions(set));
        others.removeIf(extension ->
                extension.name().filter(name(address)::equalsIgnoreCase).isPresent());
        return others;
    }

    private static Optional<Extension> find(FakeSet set, String name) {
        return extensions(set).stream()
                .filter(extension ->
                        extension.name().filter(name::equalsIgnoreCase).isPresent())
                .findFirst();
    }

    private static List<Extension> extensions(FakeSet set) {
        return EffectiveSet.of(set.model()).profile().extensions();
    }

    private static ScaleSet withExtensions(List<Extension> extensions) {
        VirtualMachineProfile profile = VirtualMachineProfile.builder()
                .extensionProfile(ExtensionProfile.builder()
                        .extensions(ModelList.copyOf(extensions))
                        .build())
                .build();
        return ScaleSet.builder()
                .properties(ScaleSetProperties.builder()
                        .virtualMachineProfile(profile)
                        .build())
                .build();
    }

    private static ObjectNode document(ArmAddress address, Extension extension, String state) {
        ObjectNode document = ModelWriter.rest().toTree(extension);
        document.put("id", address.setId() + "/" + TYPE + "/" + extension.name().orElse(""));
        document.withObject("/properties").put("provisioningState", state);
        return document.put("type", "Microsoft.Compute/virtualMachineScaleSets/extensions");
    }

    private static String name(ArmAddress address) {
        return address.rest().get(1);
    }

    private static Refusal notFound(ArmAddress address) {
        return new Refusal(404, "NotFound", "The VM Scale Set has no extension '" + name(address) + "'.");
    }
}
