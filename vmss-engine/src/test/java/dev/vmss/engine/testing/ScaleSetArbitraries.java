package dev.vmss.engine.testing;

import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetProperties;
import dev.vmss.model.extension.Extension;
import dev.vmss.model.extension.ExtensionProfile;
import dev.vmss.model.extension.ExtensionProperties;
import dev.vmss.model.os.LinuxConfiguration;
import dev.vmss.model.os.OsProfile;
import dev.vmss.model.os.SshConfiguration;
import dev.vmss.model.os.SshPublicKey;
import dev.vmss.model.os.VaultCertificate;
import dev.vmss.model.os.VaultSecretGroup;
import dev.vmss.model.profile.VirtualMachineProfile;
import dev.vmss.model.reflect.ObjectType;
import dev.vmss.model.resource.Sku;
import dev.vmss.model.resource.SubResource;
import dev.vmss.model.storage.DataDisk;
import dev.vmss.model.storage.ImageReference;
import dev.vmss.model.storage.OsDisk;
import dev.vmss.model.storage.StorageProfile;
import dev.vmss.model.upgrade.UpgradeMode;
import dev.vmss.model.upgrade.UpgradePolicy;
import dev.vmss.model.value.ArmId;
import dev.vmss.model.value.JsonValue;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelMap;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Remainder;
import dev.vmss.model.value.Secret;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Generators of scale sets that have something of everything a difference knows. They shrink to sets with little in them. */
public final class ScaleSetArbitraries {

    private ScaleSetArbitraries() {}

    /** {@return sets of any content, some with nulls and unknown properties; keys may repeat} */
    public static Arbitrary<ScaleSet> scaleSets() {
        Arbitrary<Remainder> remainders = Arbitraries.of(
                Remainder.NONE,
                Remainder.ofNulls("plan", "identity"),
                Remainder.NONE.withUnknown("newFeature", JsonValue.of("on")));
        return Combinators.combine(skus(), zones(), tags(), properties(), remainders)
                .as((sku, zones, tags, properties, remainder) -> ScaleSet.builder()
                        .sku(sku)
                        .zones(zones)
                        .tags(tags)
                        .properties(properties)
                        .remainder(remainder)
                        .build())
                .withoutEdgeCases();
    }

    /** {@return whether a set is one that the service may hold: it drops notifications that are off} */
    public static boolean mayBeHeld(ScaleSet set) {
        return set.virtualMachineProfile().flatMap(VirtualMachineProfile::scheduledEventsProfile).stream()
                .flatMap(events -> Stream.<ModelObject>concat(
                        events.osImageNotificationProfile().stream(), events.terminateNotificationProfile().stream()))
                .noneMatch(notification -> ObjectType.of(notification).isOff(notification));
    }

    private static Arbitrary<Sku> skus() {
        Arbitrary<String> names = Arbitraries.of("Standard_D2s_v5", "Standard_D4s_v5");
        return Combinators.combine(names, Arbitraries.integers().between(0, 1_200))
                .as((name, capacity) ->
                        Sku.builder().name(name).capacity(capacity).build());
    }

    private static Arbitrary<ModelList<String>> zones() {
        return Arbitraries.of("1", "2", "3").set().ofMaxSize(3).map(ModelList::copyOf);
    }

    private static Arbitrary<ModelMap<String>> tags() {
        return Arbitraries.maps(Arbitraries.of("owner", "Cost.Centre", "env"), Arbitraries.of("a", "b"))
                .map(ModelMap::copyOf);
    }

    private static Arbitrary<ScaleSetProperties> properties() {
        Arbitrary<UpgradeMode> modes = Arbitraries.of(UpgradeMode.AUTOMATIC, UpgradeMode.ROLLING, UpgradeMode.MANUAL);
        return Combinators.combine(modes, Arbitraries.of(true, false), profiles())
                .as((mode, overprovision, profile) -> ScaleSetProperties.builder()
                        .upgradePolicy(UpgradePolicy.builder().mode(mode).build())
                        .overprovision(overprovision)
                        .virtualMachineProfile(profile)
                        .build());
    }

    private static Arbitrary<VirtualMachineProfile> profiles() {
        return Combinators.combine(storageProfiles(), osProfiles(), extensionProfiles())
                .as((storage, os, extensions) -> VirtualMachineProfile.builder()
                        .storageProfile(storage)
                        .osProfile(os)
                        .extensionProfile(extensions)
                        .build());
    }

    private static Arbitrary<StorageProfile> storageProfiles() {
        Arbitrary<String> versions = Arbitraries.of("1.0.0", "2.0.0", "latest");
        Arbitrary<Integer> sizes = Arbitraries.of(64, 128);
        Arbitrary<DataDisk> disks = Combinators.combine(Arbitraries.integers().between(0, 4), sizes)
                .as((lun, size) -> DataDisk.builder().lun(lun).diskSizeGB(size).build());
        return Combinators.combine(versions, sizes, disks.list().ofMaxSize(3))
                .as((version, size, dataDisks) -> StorageProfile.builder()
                        .imageReference(
                                ImageReference.builder().version(version).build())
                        .osDisk(OsDisk.builder().diskSizeGB(size).build())
                        .dataDisks(ModelList.copyOf(dataDisks))
                        .build());
    }

    private static Arbitrary<OsProfile> osProfiles() {
        Arbitrary<SshPublicKey> keys = Arbitraries.of("ssh-rsa A", "ssh-rsa B", "ssh-rsa C")
                .map(key -> SshPublicKey.builder().keyData(key).build());
        return Combinators.combine(
                        Arbitraries.of("p4ss", "w0rd"),
                        keys.list().ofMaxSize(3),
                        secrets().list().ofMaxSize(3))
                .as((password, publicKeys, secrets) -> OsProfile.builder()
                        .adminPassword(Secret.of(password))
                        .linuxConfiguration(LinuxConfiguration.builder()
                                .ssh(SshConfiguration.builder()
                                        .publicKeys(ModelList.copyOf(publicKeys))
                                        .build())
                                .build())
                        .secrets(ModelList.copyOf(secrets))
                        .build());
    }

    private static Arbitrary<VaultSecretGroup> secrets() {
        Arbitrary<List<VaultCertificate>> certificates = Arbitraries.of("https://v/a", "https://v/b", "https://v/c")
                .map(url -> VaultCertificate.builder().certificateUrl(url).build())
                .list()
                .ofMaxSize(3);
        return Combinators.combine(Arbitraries.of("/vaults/v", "/vaults/w"), certificates)
                .as((vault, urls) -> VaultSecretGroup.builder()
                        .sourceVault(SubResource.builder().id(ArmId.of(vault)).build())
                        .vaultCertificates(ModelList.copyOf(urls))
                        .build());
    }

    private static Arbitrary<ExtensionProfile> extensionProfiles() {
        Arbitrary<ModelList<String>> before =
                Arbitraries.of("health", "app").list().ofMaxSize(2).map(ModelList::copyOf);
        Arbitrary<Extension> extensions = Combinators.combine(
                        Arbitraries.of("app", "App", "health", "monitor"), Arbitraries.of("1.0", "2.0"), before)
                .as((name, version, after) -> Extension.builder()
                        .name(name)
                        .properties(ExtensionProperties.builder()
                                .typeHandlerVersion(version)
                                .provisionAfterExtensions(after)
                                .protectedSettings(Secret.of(version))
                                .build())
                        .build());
        return extensions
                .list()
                .ofMaxSize(3)
                .map(list -> ExtensionProfile.builder()
                        .extensions(ModelList.copyOf(list))
                        .build());
    }
}
