package dev.vmss.engine.testing;

import dev.vmss.model.InstanceView;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.ScaleSetInstanceProperties;
import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.instance.ProtectionPolicy;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.upgrade.RollingUpgradePolicy;
import dev.vmss.model.upgrade.UpgradeMode;
import dev.vmss.model.upgrade.UpgradePolicy;
import dev.vmss.model.value.ArmId;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.view.InstanceViewStatus;
import dev.vmss.model.view.VmHealth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Scale sets and instances that tests start from. Every method gives a new value; none of them has a surprise in it. */
public final class Fixtures {

    /** Changes the image of {@link #webSet()}, which every existing instance gets by the upgrade policy. */
    public static final ScaleSet NEW_IMAGE = scaleSet(
            "{'properties': {'virtualMachineProfile': {'storageProfile': {'imageReference': {'version': '2.0.0'}}}}}");

    /** Changes the administrator's password of {@link #webSet()}, which no instance gets without a reimage. */
    public static final ScaleSet NEW_PASSWORD =
            scaleSet("{'properties': {'virtualMachineProfile': {'osProfile': {'adminPassword': 'n3w-Passw0rd'}}}}");

    /** The health extension of {@link #webSet()}, as JSON. */
    public static final String HEALTH = "{'name': 'health', 'properties': {'publisher': 'Microsoft.ManagedServices',"
            + " 'type': 'ApplicationHealthLinux', 'typeHandlerVersion': '1.0', 'settings': {'protocol': 'http', 'port': 80}}}";

    /** The beginning of the other extension of {@link #webSet()}, as JSON; the rest of its properties follows. */
    public static final String APP = "{'name': 'app', 'properties': {'publisher': 'Microsoft.Azure.Extensions',"
            + " 'type': 'CustomScript', 'typeHandlerVersion': '2.1', ";

    private static final String WEB_SET = """
            {
              'name': 'web',
              'location': 'westeurope',
              'sku': {'name': 'Standard_D2s_v5', 'tier': 'Standard', 'capacity': 10},
              'tags': {'owner': 'platform'},
              'properties': {
                'orchestrationMode': 'Uniform',
                'overprovision': false,
                'singlePlacementGroup': false,
                'platformFaultDomainCount': 5,
                'upgradePolicy': {'mode': 'Rolling'},
                'virtualMachineProfile': {
                  'osProfile': {'computerNamePrefix': 'web', 'adminUsername': 'operator'},
                  'storageProfile': {
                    'imageReference': {'publisher': 'Canonical', 'offer': 'ubuntu', 'sku': 'server', 'version': '1.0.0'},
                    'osDisk': {'createOption': 'FromImage', 'managedDisk': {'storageAccountType': 'Premium_LRS'}},
                    'dataDisks': [
                      {'lun': 0, 'createOption': 'Empty', 'diskSizeGB': 64},
                      {'lun': 1, 'createOption': 'Empty', 'diskSizeGB': 128}
                    ]
                  },
                  'networkProfile': {
                    'networkInterfaceConfigurations': [{
                      'name': 'nic',
                      'properties': {
                        'primary': true,
                        'ipConfigurations': [{
                          'name': 'ip',
                          'properties': {
                            'subnet': {'id': '$network/virtualNetworks/n/subnets/a'},
                            'loadBalancerBackendAddressPools': [
                              {'id': '$network/loadBalancers/l/backendAddressPools/blue'},
                              {'id': '$network/loadBalancers/l/backendAddressPools/green'}
                            ]
                          }
                        }]
                      }
                    }]
                  },
                  'extensionProfile': {
                    'extensions': [
                      $health,
                      $app'settings': {'commandToExecute': 'install.sh'}}}
                    ]
                  }
                }
              }
            }
            """.replace(
                    "$network", "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network")
            .replace("$health", HEALTH)
            .replace("$app", APP);

    private Fixtures() {}

    /** {@return a Uniform set of ten web servers: Rolling mode, a health extension, two data disks, two backend pools} */
    public static ScaleSet webSet() {
        return scaleSet(WEB_SET);
    }

    /** {@return {@link #webSet()} with the id by which Azure knows it} */
    public static ScaleSet storedWebSet() {
        return webSet().withId(ArmId.of(
                "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachineScaleSets/web"));
    }

    /**
     * {@link #webSet()} in another mode.
     *
     * @param mode the mode of the upgrade policy
     * @return the set
     */
    public static ScaleSet webSet(UpgradeMode mode) {
        return withUpgradePolicy(webSet(), policy -> policy.withMode(mode));
    }

    /**
     * {@link #webSet()} with its policy for rolling upgrades.
     *
     * @param rolling fills the policy in
     * @return the set
     */
    public static ScaleSet webSet(UnaryOperator<RollingUpgradePolicy> rolling) {
        RollingUpgradePolicy empty = RollingUpgradePolicy.builder().build();
        return withUpgradePolicy(webSet(), policy -> policy.withRollingUpgradePolicy(rolling.apply(empty)));
    }

    private static ScaleSet withUpgradePolicy(ScaleSet set, UnaryOperator<UpgradePolicy> change) {
        return withProperties(
                set,
                properties -> properties.withUpgradePolicy(
                        change.apply(properties.upgradePolicy().orElseThrow())));
    }

    /**
     * A set with other properties.
     *
     * @param set the set
     * @param change what becomes of its properties
     * @return the changed set
     */
    public static ScaleSet withProperties(ScaleSet set, UnaryOperator<ScaleSetProperties> change) {
        return set.withProperties(change.apply(set.properties().orElseThrow()));
    }

    /**
     * A set from JSON.
     *
     * @param json the document in either shape, with single quotes in place of double ones
     * @return the set
     */
    public static ScaleSet scaleSet(String json) {
        return read(ScaleSet.class, json);
    }

    /**
     * A value of the model from JSON.
     *
     * @param type the interface of its type
     * @param json the document, with single quotes in place of double ones
     * @param <T> the type
     * @return the value
     */
    public static <T extends ModelObject> T read(Class<T> type, String json) {
        return ModelReader.create().read(type, json.replace('\'', '"')).value();
    }

    /**
     * Instances with the latest model that run and are healthy.
     *
     * @param count the number of instances
     * @return instances with the ids from 0 on
     */
    public static List<ScaleSetInstance> instances(int count) {
        return IntStream.range(0, count)
                .mapToObj(id -> instance(Integer.toString(id)))
                .toList();
    }

    /**
     * Such instances in zones.
     *
     * @param zones the zone of each instance
     * @return instances with the ids from 0 on
     */
    public static List<ScaleSetInstance> instancesInZones(String... zones) {
        List<ScaleSetInstance> instances = new ArrayList<>();
        for (String zone : zones) {
            instances.add(instance(Integer.toString(instances.size())).withZones(ModelList.of(zone)));
        }
        return instances;
    }

    /**
     * The instances, with one of them changed.
     *
     * @param instances the instances
     * @param id which one changes
     * @param change what becomes of it
     * @return all edits, in order
     */
    public static List<ScaleSetInstance> with(
            List<ScaleSetInstance> instances, String id, UnaryOperator<ScaleSetInstance> change) {
        return instances.stream()
                .map(instance -> instance.instanceId().equals(Optional.of(id)) ? change.apply(instance) : instance)
                .toList();
    }

    /**
     * An instance with the latest model that runs and is healthy.
     *
     * @param id its id
     * @return the instance
     */
    public static ScaleSetInstance instance(String id) {
        return ScaleSetInstance.builder()
                .instanceId(id)
                .name("web_" + id)
                .properties(ScaleSetInstanceProperties.builder()
                        .latestModelApplied(true)
                        .instanceView(view("HealthState/healthy", "PowerState/running"))
                        .build())
                .build();
    }

    /**
     * An instance without the latest model.
     *
     * @param instance the instance as it is otherwise
     * @return the instance
     */
    public static ScaleSetInstance outdated(ScaleSetInstance instance) {
        return instance.withProperties(instance.properties().orElseThrow().withLatestModelApplied(false));
    }

    /**
     * An instance that actions of the set leave out.
     *
     * @param instance the instance as it is otherwise
     * @return the instance
     */
    public static ScaleSetInstance protectedFromActions(ScaleSetInstance instance) {
        ProtectionPolicy policy = ProtectionPolicy.builder()
                .protectFromScaleIn(true)
                .protectFromScaleSetActions(true)
                .build();
        return instance.withProperties(instance.properties().orElseThrow().withProtectionPolicy(policy));
    }

    /**
     * An instance that runs but is not healthy.
     *
     * @param instance the instance as it is otherwise
     * @return the instance
     */
    public static ScaleSetInstance unhealthy(ScaleSetInstance instance) {
        return withView(instance, "HealthState/unhealthy", "PowerState/running");
    }

    /**
     * An instance that is stopped and, when last seen, was healthy.
     *
     * @param instance the instance as it is otherwise
     * @return the instance
     */
    public static ScaleSetInstance stopped(ScaleSetInstance instance) {
        return withView(instance, "HealthState/healthy", "PowerState/stopped");
    }

    private static ScaleSetInstance withView(ScaleSetInstance instance, String health, String power) {
        return instance.withProperties(instance.properties().orElseThrow().withInstanceView(view(health, power)));
    }

    private static InstanceView view(String health, String power) {
        return InstanceView.builder()
                .vmHealth(VmHealth.builder().status(status(health)).build())
                .statuses(ModelList.of(status("ProvisioningState/succeeded"), status(power)))
                .build();
    }

    private static InstanceViewStatus status(String code) {
        return InstanceViewStatus.builder().code(code).build();
    }
}
