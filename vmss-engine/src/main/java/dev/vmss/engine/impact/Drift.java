package dev.vmss.engine.impact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.diff.Change;
import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.rewrite.ModelRewriter;
import dev.vmss.model.Place;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.ScaleSetInstanceProperties;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.profile.VirtualMachineProfile;
import dev.vmss.model.reflect.Property;
import dev.vmss.model.resource.Sku;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Remainder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the model of one instance differs from that of its set, by value.
 *
 * <p>This is not the same as {@code latestModelApplied}, which depends on the version of the model. After a change
 * has been reverted, an instance can be outdated without drift, and an instance with the latest model can have its
 * own data disks.
 */
public final class Drift implements JsonForm {

    /** Only the service writes the size of an instance, so the comparison of the models ignores it. */
    private static final Place SIZE = Place.of("sku.name");

    private final ScaleSetInstance expected;
    private final Optional<String> wanted;

    private Drift(ScaleSetInstance expected, Optional<String> wanted) {
        this.expected = expected;
        this.wanted = wanted;
    }

    /**
     * Compares many instances with the same set.
     *
     * @param set the model of the set
     * @return what {@link #in} compares instances with
     */
    public static Drift from(ScaleSet set) {
        return new Drift(expected(set), set.sku().flatMap(Sku::name));
    }

    /**
     * What would change in an instance if its model were the set's.
     *
     * @param set the model of the set
     * @param instance the model of the instance
     * @return the difference, from the instance's values to the set's; paths are those of the instance
     */
    public static ModelDiff of(ScaleSet set, ScaleSetInstance instance) {
        return from(set).in(instance);
    }

    /**
     * What would change in an instance if its model were the set's.
     *
     * @param instance the model of the instance
     * @return the difference, from the instance's values to the set's; paths are those of the instance
     */
    public ModelDiff in(ScaleSetInstance instance) {
        ModelDiff diff = ModelDiff.between(instance, expected);
        List<Change> changes = new ArrayList<>(diff.changes());
        Optional<String> size = instance.sku().flatMap(Sku::name);
        if (size.isPresent() && wanted.isPresent() && !size.get().equalsIgnoreCase(wanted.get())) {
            changes.add(new Change(SIZE, Change.Kind.MODIFIED, size.map(JsonValue::of), wanted.map(JsonValue::of)));
        }
        return new ModelDiff(changes, diff.unverifiable(), List.of(), diff.duplicateKeys(), diff.ignored());
    }

    /**
     * The part of the set's model that applies to each instance and for which the instance has a property of the same
     * name.
     */
    private static ScaleSetInstance expected(ScaleSet set) {
        ObjectNode profile = set.virtualMachineProfile()
                .map(ModelWriter.rest()::toTree)
                .orElseGet(() -> ModelWriter.rest()
                        .toTree(VirtualMachineProfile.builder().build()));
        JsonNode interfaces = profile.path("networkProfile").path("networkInterfaceConfigurations");
        if (!interfaces.isMissingNode()) {
            profile.putObject("networkProfileConfiguration").set("networkInterfaceConfigurations", interfaces);
        }
        profile.remove("networkProfile");
        ScaleSetInstanceProperties properties = ModelReader.create()
                .read(ScaleSetInstanceProperties.class, profile)
                .value();
        return ScaleSetInstance.builder()
                .properties((ScaleSetInstanceProperties) new KnownToInstances().of(properties))
                .build();
    }

    /** An instance does not lack what only a set has, such as the prefix of computer names. */
    private static final class KnownToInstances extends ModelRewriter {

        ModelObject of(ModelObject properties) {
            return rewrite(Place.ROOT, null, properties);
        }

        @Override
        protected @Nullable Object rewrite(
                Place place, @Nullable ModelObject other, ModelObject object, Property property) {
            return property.get(object) instanceof ModelObject inner
                    ? rewrite(place.property(property.name()), null, inner)
                    : property.get(object);
        }

        @Override
        protected Remainder remainder(Place place, @Nullable ModelObject other, ModelObject object) {
            return Remainder.NONE;
        }
    }
}
