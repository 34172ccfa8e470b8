package dev.vmss.model.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.model.InstanceView;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.ScaleSetInstanceProperties;
import dev.vmss.model.ScaleSetInstanceView;
import dev.vmss.model.extension.ExtensionProfile;
import dev.vmss.model.profile.VirtualMachineProfile;
import dev.vmss.model.upgrade.UpgradeMode;
import dev.vmss.model.upgrade.UpgradePolicy;
import dev.vmss.model.value.ModelObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The four views of Microsoft's article "Modify a virtual machine scale set", as the Azure CLI prints them.
 */
class CliOutputTest {

    private enum Output {
        SHOW("vmss-show", ScaleSet.class),
        GET_INSTANCE_VIEW("vmss-get-instance-view", ScaleSetInstanceView.class),
        SHOW_INSTANCE("vmss-show-instance", ScaleSetInstance.class),
        GET_INSTANCE_VIEW_OF_INSTANCE("vmss-get-instance-view-instance", InstanceView.class);

        private final String file;
        private final Class<? extends ModelObject> type;

        Output(String file, Class<? extends ModelObject> type) {
            this.file = "/cli/" + file + ".json";
            this.type = type;
        }

        ModelDocument<? extends ModelObject> read() throws IOException {
            try (InputStream json = open()) {
                return ModelReader.create().read(type, json);
            }
        }

        JsonNode tree() throws IOException {
            try (InputStream json = open()) {
                return ModelReader.readTree(new String(json.readAllBytes(), StandardCharsets.UTF_8));
            }
        }

        private InputStream open() {
            return Objects.requireNonNull(CliOutputTest.class.getResourceAsStream(file), file);
        }
    }

    @ParameterizedTest
    @EnumSource
    void itsShapeIsRecognised(Output output) throws IOException {
        assertEquals(Shape.CLI, output.read().shape());
    }

    @ParameterizedTest
    @EnumSource
    void everyPropertyIsTyped(Output output) throws IOException {
        assertEquals(List.of(), Untyped.paths(output.read().value()));
    }

    @ParameterizedTest
    @EnumSource
    void itIsWrittenAgainUnchanged(Output output) throws IOException {
        assertEquals(
                output.tree(), ModelWriter.of(Shape.CLI).toTree(output.read().value()));
    }

    @ParameterizedTest
    @EnumSource
    void inTheRestShapeItIsTheSameValue(Output output) throws IOException {
        ModelObject value = output.read().value();
        ModelDocument<? extends ModelObject> rest =
                ModelReader.create().read(output.type, ModelWriter.rest().toTree(value));
        assertEquals(Shape.REST, rest.shape());
        assertEquals(value, rest.value());
    }

    @ParameterizedTest
    @EnumSource
    void inTheRestShapeNothingOfTheCommandLineIsLeft(Output output) throws IOException {
        String rest = ModelWriter.rest().toTree(output.read().value()).toString();
        assertTrue(!rest.contains("additionalProperties") && !rest.contains("resourceGroup\""), rest);
    }

    @Test
    void theModelIsFoundThroughTheAccessors() throws IOException {
        ScaleSet scaleSet = (ScaleSet) Output.SHOW.read().value();
        assertEquals(Optional.of(UpgradeMode.ROLLING), scaleSet.upgradePolicy().flatMap(UpgradePolicy::mode));
        List<?> extensions = scaleSet.virtualMachineProfile()
                .flatMap(VirtualMachineProfile::extensionProfile)
                .flatMap(ExtensionProfile::extensions)
                .orElseThrow();
        assertEquals(2, extensions.size());
    }

    @Test
    void theInstanceIsFoundThroughTheAccessors() throws IOException {
        ScaleSetInstance instance =
                (ScaleSetInstance) Output.SHOW_INSTANCE.read().value();
        assertEquals(Optional.of("1"), instance.instanceId());
        assertEquals(Optional.of(true), instance.properties().flatMap(ScaleSetInstanceProperties::latestModelApplied));
    }
}
