package dev.vmss.engine.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vmss.engine.diff.ModelDiff;
import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.edit.UpdateRequest;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.engine.testing.Mutation;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.value.ApiVersion;
import dev.vmss.model.value.ModelMap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AzArgumentsTest {

    private static final String PROFILE = "{'properties': {'virtualMachineProfile': ";

    private static List<String> arguments(ScaleSet applied, ScaleSet desired) {
        return AzArguments.between(
                        applied,
                        desired,
                        Placeholders.tree(
                                UpdateRequest.between(applied, desired).body()))
                .orElse(List.of("az rest"));
    }

    static Stream<Arguments> updates() {
        return Stream.of(
                Arguments.of("{'sku': {'capacity': 3}}", "--set sku.capacity=3"),
                Arguments.of("{'tags': {'owner': 'platform', 'release': '7'}}", "--set tags.release=\"7\""),
                Arguments.of("{'tags': {'owner': null}}", "--remove tags.owner"),
                Arguments.of(
                        "{'tags': {'owner': 'platform', 'a.b': 'x'}}",
                        "--set tags={\"owner\":\"platform\",\"a.b\":\"x\"}"),
                Arguments.of(
                        "{'tags': {'who': '@/etc/passwd'}}", "--set tags.who=\"@/etc/passwd\" --remove tags.owner"),
                Arguments.of(
                        PROFILE
                                + "{'extensionProfile': {'extensions': [{'name': 'health', 'properties': {'publisher': 'p'}}]}}}}",
                        "--set virtualMachineProfile.extensionProfile.extensions[0]={\"name\":\"health\",\"properties\":"
                                + "{\"publisher\":\"p\"}} --remove virtualMachineProfile.extensionProfile.extensions 1"),
                Arguments.of("{'zones': ['1', '2']}", "--set zones=[\"1\",\"2\"]"),
                Arguments.of(
                        PROFILE + "{'storageProfile': {'dataDisks': [{'lun': 0, 'diskSizeGB': 65}, {'lun': 1}]}}}}",
                        "--set virtualMachineProfile.storageProfile.dataDisks[lun=0].diskSizeGB=65"),
                Arguments.of(
                        PROFILE
                                + "{'storageProfile': {'dataDisks': [{'lun': 1}, {'lun': 4, 'createOption': 'Empty'}]}}}}",
                        "--remove virtualMachineProfile.storageProfile.dataDisks 0"
                                + " --add virtualMachineProfile.storageProfile.dataDisks {\"createOption\":\"Empty\",\"lun\":4}"),
                Arguments.of(
                        PROFILE
                                + "{'extensionProfile': {'extensions': [" + Fixtures.HEALTH + ", " + Fixtures.APP
                                + "'settings': {'commandToExecute': 'x=@y'}}}]}}}}",
                        "--set virtualMachineProfile.extensionProfile.extensions[name=app].settings="
                                + "{\"commandToExecute\":\"x=@y\"}"),
                Arguments.of(
                        PROFILE
                                + "{'extensionProfile': {'extensions': [" + Fixtures.HEALTH + ", " + Fixtures.APP
                                + "'settings': {'commandToExecute': 'install.sh'}, 'protectedSettings': {'key': 'hunter2'}}}]}}}}",
                        "--set virtualMachineProfile.extensionProfile.extensions[name=app].protectedSettings="
                                + "\"<protectedSettings>\""),
                Arguments.of(
                        PROFILE + "{'osProfile': {'adminPassword': 'hunter2'}}}}",
                        "--set virtualMachineProfile.osProfile.adminPassword=\"<adminPassword>\""),
                Arguments.of(
                        "{'properties': {'scaleInPolicy': {'rules': ['OldestVM']}}}",
                        "--set scaleInPolicy={\"rules\":[\"OldestVM\"]}"));
    }

    @ParameterizedTest
    @MethodSource("updates")
    void saysAsLittleAsItCan(String update, String expected) {
        assertEquals(expected, String.join(" ", arguments(Fixtures.webSet(), Fixtures.scaleSet(update))));
    }

    @Test
    void anElementWithAnEqualsSignIsNoPair() {
        ScaleSet desired = Fixtures.scaleSet(
                PROFILE + "{'extensionProfile': {'extensions': [" + Fixtures.HEALTH + ", " + Fixtures.APP
                        + "'settings': {'commandToExecute': 'install.sh'}}}, {'name': 'new', 'properties': {'settings': {'run': 'x=@/etc/passwd'}}}]}}}}");
        List<String> arguments = arguments(Fixtures.webSet(), desired);
        assertEquals(
                List.of(
                        "--add",
                        "virtualMachineProfile.extensionProfile.extensions",
                        "{\"name\":\"new\",\"properties\":{\"settings\":{\"run\":\"x\\u003d@/etc/passwd\"}}}"),
                arguments);
        assertLeadsTo(desired, Fixtures.webSet(), arguments);
    }

    /** Each leaf of a set, changed alone. */
    @Test
    void everyChangeOfOneLeafCanBeSaid() {
        ScaleSet applied = Fixtures.webSet();
        List<String> failed = new ArrayList<>();
        for (Mutation mutation : Mutation.of(applied)) {
            ScaleSet desired = (ScaleSet) mutation.value();
            List<String> arguments = arguments(applied, desired);
            if (arguments.equals(List.of("az rest"))) {
                failed.addAll(mutation.changes());
            } else {
                assertLeadsTo(desired, applied, arguments);
            }
        }
        assertEquals(List.of(), failed);
    }

    @Test
    void hostileNamesStayNames() {
        Hostile.names().filter(name -> !name.isEmpty()).forEach(name -> {
            ScaleSet applied = Fixtures.webSet();
            ScaleSet desired = ScaleSet.builder().tags(ModelMap.of(name, name)).build();
            List<String> arguments = arguments(applied, desired);
            assertLeadsTo(desired, applied, arguments);
            Address address = Address.of(applied, desired, ApiVersion.LATEST);
            String line = new BashLines(address).update(arguments).get(0);
            assertEquals(arguments, BashWords.edits(line));
        });
    }

    static void assertLeadsTo(ScaleSet desired, ScaleSet applied, List<String> arguments) {
        ScaleSet reached = ModelEdit.parse(arguments).apply(applied);
        assertEquals("", ModelDiff.between(reached, desired).toString(), () -> "after " + arguments);
    }
}
