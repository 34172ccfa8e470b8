package dev.vmss.engine.merge;

import static dev.vmss.engine.testing.Documents.disks;
import static dev.vmss.engine.testing.Documents.extensions;
import static dev.vmss.engine.testing.Documents.ipConfiguration;
import static dev.vmss.engine.testing.Documents.profile;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vmss.engine.rewrite.MergeVisitor;
import dev.vmss.engine.testing.Fixtures;
import dev.vmss.model.Place;
import dev.vmss.model.reflect.Property;
import dev.vmss.model.value.ApiVersion;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Where a request is merged as a whole, and where only the property that it changes is looked at: the difference is the same, and
 * the work is not.
 */
class VisitedPlacesTest {

    private static final String PROFILE = "properties.virtualMachineProfile";
    private static final String OS = PROFILE + ".osProfile";
    private static final String SECURITY = PROFILE + ".securityProfile";
    private static final String APP = "{'name': 'a', 'properties': {'type': 't'}}";

    /** Notes what it is told. */
    private static final class Notes implements MergeVisitor {

        private final List<String> lines = new ArrayList<>();

        @Override
        public void object(Place place, ModelObject before, ModelObject after) {
            lines.add("object " + place);
        }

        @Override
        public void property(Place object, Property property, @Nullable Object from, @Nullable Object to) {
            lines.add("property " + object.property(property.name()));
        }

        @Override
        public void element(Place place, Property list, @Nullable ModelObject from, @Nullable ModelObject to) {
            lines.add((from == null ? "new " : "old ") + place);
        }

        @Override
        public void list(Place place, Property property, ModelList<?> from, ModelList<?> to) {
            lines.add("list " + place);
        }
    }

    private static List<String> visited(String applied, String request) {
        Notes notes = new Notes();
        Merge.differences(Fixtures.scaleSet(applied), Fixtures.scaleSet(request), ApiVersion.LATEST, notes);
        return notes.lines;
    }

    private static String set(String members) {
        return "{'properties': {" + members + "}}";
    }

    @Test
    void aListIsVisitedIfAnythingInItDiffers() {
        String list = set("'virtualMachineProfile': {'extensionProfile': {'extensions': ["
                + "{'name': 'a', 'properties': {'type': 't', 'publisher': '%s'}}, " + APP + "]}}");
        String place = PROFILE + ".extensionProfile.extensions";
        assertEquals(
                List.of("property " + place + "[name=a].properties.publisher", "list " + place),
                visited(list.formatted("p"), list.formatted("q")));
        assertEquals(List.of(), visited(list.formatted("p"), list.formatted("p")));
    }

    @Test
    void aPropertyIsVisitedAlone() {
        assertEquals(
                List.of("property sku.capacity"),
                visited("{'sku': {'capacity': 2, 'newer': 1}}", "{'sku': {'capacity': 3}}"));
        assertEquals(List.of("property tags"), visited("{'tags': {'a': '1'}}", "{'tags': {'a': '2'}}"));
        assertEquals(List.of("property zones"), visited("{'zones': ['1']}", "{'zones': ['2']}"));
        assertEquals(List.of("property plan"), visited("{}", "{'plan': {'name': 'x'}}"));
        assertEquals(
                List.of("property properties.scaleInPolicy"),
                visited(
                        set("'scaleInPolicy': {'rules': ['OldestVM']}"),
                        set("'scaleInPolicy': {'forceDeletion': true}")));
        assertEquals(
                List.of("property " + OS + ".adminPassword"),
                visited(profile("'osProfile': {}"), profile("'osProfile': {'adminPassword': 'x'}")));
    }

    @Test
    void whatStaysIsNotVisited() {
        assertEquals(
                List.of(), visited("{'sku': {'capacity': 2}}", "{'sku': {'capacity': 2}, 'zones': [], 'plan': {}}"));
        assertEquals(List.of(), visited("{'sku': {'name': 'a'}}", "{'sku': {}}"));
        assertEquals(
                List.of(),
                visited("{'identity': {'type': 'SystemAssigned'}}", "{'identity': {'type': 'SystemAssigned'}}"));
        assertEquals(List.of(), visited(set("'provisioningState': 'a'"), set("'provisioningState': 'b'")));
        assertEquals(List.of(), visited(extensions(APP), extensions(APP)));
    }

    @Test
    void anObjectIsVisitedAsAWholeWhereTheModelHasNoValue() {
        assertEquals(List.of("object sku"), visited("{'sku': {'capacity': 2}}", "{'sku': {'newer': 1}}"));
        assertEquals(List.of(), visited("{'sku': {'name': 'a'}}", "{'sku': {'tier': null}}"));
        assertEquals(
                List.of("object sku"), visited("{'sku': {'capacity': -5, 'name': 'a'}}", "{'sku': {'name': 'b'}}"));
    }

    @Test
    void anObjectThatTurnsItselfOffIsAProperty() {
        assertEquals(
                List.of("property identity"),
                visited("{'identity': {'type': 'SystemAssigned'}}", "{'identity': {'type': 'None'}}"));
        assertEquals(
                List.of("property " + PROFILE + ".storageProfile.osDisk.diffDiskSettings"),
                visited(
                        profile("'storageProfile': {'osDisk': {'diffDiskSettings': {'option': 'Local'}}}"),
                        profile("'storageProfile': {'osDisk': {'diffDiskSettings': {}}}")));
    }

    @Test
    void thePolicyIsVisitedAsAWholeWhereItsModeChanges() {
        String policy = "'virtualMachineProfile': {'licenseType': 'None'}, 'upgradePolicy': {%s"
                + "'automaticOSUpgradePolicy': {'disableAutomaticRollback': %s}}";
        String manual = set(policy.formatted("'mode': 'Manual', ", "true"));
        String inside = "property properties.upgradePolicy.automaticOSUpgradePolicy.disableAutomaticRollback";
        assertEquals(
                List.of("object properties.upgradePolicy"),
                visited(manual, set(policy.formatted("'mode': 'Rolling', ", "true"))));
        assertEquals(List.of(inside), visited(manual, set(policy.formatted("'mode': 'Manual', ", "false"))));
        assertEquals(List.of(inside), visited(manual, set(policy.formatted("", "false"))));
    }

    @Test
    void theProfileIsVisitedAsAWholeWhereItHasApplications() {
        String license = profile("'licenseType': 'None'");
        assertEquals(
                List.of("property " + PROFILE + ".licenseType"),
                visited(license, profile("'licenseType': 'Windows_Server'")));
        assertEquals(
                List.of("object " + PROFILE),
                visited(
                        license,
                        profile("'applicationProfile': {'galleryApplications': [{'packageReferenceId': '/a'}]}")));
    }

    @Test
    void elementsAreVisitedAloneUnlessTheServiceAddsToThem() {
        String list = PROFILE + ".extensionProfile.extensions";
        String other = "{'name': 'b', 'properties': {'type': 'u'}}";
        assertEquals(
                List.of("property " + list + "[name=a].properties.type", "list " + list),
                visited(extensions(APP), extensions(APP.replace("'t'", "'u'"))));
        assertEquals(
                List.of("new " + list + "[name=b]", "old " + list + "[name=a]", "list " + list),
                visited(extensions(APP), extensions(other)));
        assertEquals(
                List.of("old " + list + "[name=b]", "list " + list),
                visited(extensions(APP + ", " + other), extensions(APP)));
        assertEquals(List.of("list " + list), visited(extensions(APP + ", " + other), extensions(other + ", " + APP)));
        assertEquals(
                List.of("object " + list + "[name=a].properties", "list " + list),
                visited(extensions(APP.replace("'t'", "'t', 'newer': 1")), extensions(APP.replace("'t'", "'u'"))));
        assertEquals(
                List.of("property " + PROFILE + ".storageProfile.dataDisks"),
                visited(disks("{'lun': 0, 'diskSizeGB': 4}"), disks("{'lun': 0, 'diskSizeGB': 8}")));
        assertEquals(
                List.of("property " + PROFILE + ".extensionProfile"),
                visited(profile("'licenseType': 'None'"), extensions(APP)));
    }

    @Test
    void afterAListThatIsReplacedPropertiesAreKeptAgain() {
        String members = "'extensionProfile': {'extensions': [{'name': 'a', 'properties': {'type': '%s'}}]},"
                + " 'storageProfile': {'diskControllerType': '%s'%s}";
        assertEquals(
                List.of(
                        "property " + PROFILE + ".extensionProfile.extensions[name=a].properties.type",
                        "list " + PROFILE + ".extensionProfile.extensions",
                        "property " + PROFILE + ".storageProfile.diskControllerType"),
                visited(
                        profile(members.formatted("t", "SCSI", ", 'newer': 1")),
                        profile(members.formatted("u", "NVMe", ""))));
    }

    @Test
    void securityIsVisitedAsAWholeWhereItsTypeTakesOthersAlong() {
        String trusted = profile("'securityProfile': {'encryptionAtHost': true, 'securityType': 'TrustedLaunch',"
                + " 'uefiSettings': {'vTpmEnabled': true}}");
        assertEquals(
                List.of("property " + SECURITY + ".encryptionAtHost"),
                visited(trusted, profile("'securityProfile': {'encryptionAtHost': false}")));
        assertEquals(
                List.of("property " + SECURITY + ".uefiSettings.vTpmEnabled"),
                visited(trusted, profile("'securityProfile': {'uefiSettings': {'vTpmEnabled': false}}")));
        assertEquals(
                List.of("property " + SECURITY + ".securityType"),
                visited(trusted, profile("'securityProfile': {'securityType': 'ConfidentialVM'}")));
        assertEquals(
                List.of("object " + SECURITY),
                visited(trusted, profile("'securityProfile': {'securityType': 'Standard'}")));
        assertEquals(
                List.of("property " + SECURITY + ".securityType"),
                visited(
                        profile("'securityProfile': {'securityType': 'TrustedLaunch'}"),
                        profile("'securityProfile': {'securityType': 'Standard'}")));
    }

    @Test
    void diagnosticsAreVisitedAsAWholeWhereTheirAccountIsLeftOut() {
        String boot = "'diagnosticsProfile': {'bootDiagnostics': {'enabled': %s}}";
        String place = PROFILE + ".diagnosticsProfile.bootDiagnostics";
        String account = ", 'storageUri': 'https://s/'";
        assertEquals(
                List.of("object " + place),
                visited(profile(boot.formatted("true" + account)), profile(boot.formatted("false"))));
        assertEquals(
                List.of("property " + place + ".enabled"),
                visited(profile(boot.formatted("true" + account)), profile(boot.formatted("false" + account))));
        assertEquals(
                List.of("property " + place + ".enabled"),
                visited(profile(boot.formatted("true")), profile(boot.formatted("false"))));
    }

    @Test
    void whatIsStoredElsewhereIsVisitedWithWhereItIsStored() {
        String proxy = "'securityProfile': {'proxyAgentSettings': {%s}}";
        String applied = profile(proxy.formatted("'enabled': true, 'mode': 'Audit'"));
        assertEquals(
                List.of("object " + SECURITY + ".proxyAgentSettings"),
                visited(applied, profile(proxy.formatted("'mode': 'Enforce'"))));
        assertEquals(
                List.of("property " + SECURITY + ".proxyAgentSettings.enabled"),
                visited(applied, profile(proxy.formatted("'enabled': false"))));
    }

    @Test
    void aListAroundAListIsVisitedIfTheInnerOneDiffers() {
        String interfaces = PROFILE + ".networkProfile.networkInterfaceConfigurations";
        String addresses = interfaces + "[name=nic].properties.ipConfigurations";
        assertEquals(
                List.of(
                        "property " + addresses + "[name=ip].properties.primary",
                        "list " + addresses,
                        "list " + interfaces),
                visited(ipConfiguration("'primary': true"), ipConfiguration("'primary': false")));
        assertEquals(
                List.of(),
                visited(
                        ipConfiguration("'primary': true, 'privateIPAddressVersion': 'IPv4'"),
                        ipConfiguration("'primary': true")));
    }
}
