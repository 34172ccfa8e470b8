package dev.vmss.engine.diff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vmss.model.os.SshPublicKey;
import dev.vmss.model.os.VaultCertificate;
import dev.vmss.model.os.VaultSecretGroup;
import dev.vmss.model.resource.SubResource;
import dev.vmss.model.schema.ModelObject;
import dev.vmss.model.schema.ObjectType;
import dev.vmss.model.value.ArmId;
import dev.vmss.model.value.ModelList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SetPairingProperties {

    private static final ObjectType KEY = ObjectType.of(SshPublicKey.class);
    private static final ObjectType SECRETS = ObjectType.of(VaultSecretGroup.class);

    @Provide
    Arbitrary<List<SshPublicKey>> keys() {
        Arbitrary<Optional<String>> paths = Arbitraries.of("/a", "/b", "/c").optional(0.7);
        Arbitrary<Optional<String>> data = Arbitraries.of("x", "y").optional(0.7);
        return Combinators.combine(paths, data)
                .as((path, keyData) ->
                        SshPublicKey.builder().path(path).keyData(keyData).build())
                .list()
                .ofMaxSize(9);
    }

    @Provide
    Arbitrary<List<VaultSecretGroup>> secrets() {
        Arbitrary<Optional<SubResource>> vaults = Arbitraries.of(
                        "/Vaults/a", "/vaults/a", "/vaults/b", "[variables('v')]")
                .map(id -> SubResource.builder().id(ArmId.of(id)).build())
                .optional(0.8);
        Arbitrary<Optional<ModelList<VaultCertificate>>> certificates = Arbitraries.of("My", "Root")
                .map(store -> VaultCertificate.builder().certificateStore(store).build())
                .list()
                .ofMaxSize(2)
                .map(ModelList::copyOf)
                .optional(0.8);
        return Combinators.combine(vaults, certificates)
                .as((vault, list) -> VaultSecretGroup.builder()
                        .sourceVault(vault)
                        .vaultCertificates(list)
                        .build())
                .list()
                .ofMaxSize(7);
    }

    @Property
    void lookingUpByValueFindsWhatComparingEachWithEachFinds(
            @ForAll("keys") List<SshPublicKey> from, @ForAll("keys") List<SshPublicKey> to) {
        assertArrayEquals(new Naive(from, to).counterparts(), SetPairing.counterparts(KEY, from, to));
    }

    @Property
    void nestedValuesAreLookedUpToo(
            @ForAll("secrets") List<VaultSecretGroup> from, @ForAll("secrets") List<VaultSecretGroup> to) {
        assertArrayEquals(new Naive(from, to).counterparts(), SetPairing.counterparts(SECRETS, from, to));
    }

    /** Each element goes with two, and the last one only with the first, so that all of them give way. */
    @Example
    void aChainAsLongAsTheSetIsFollowed() {
        int size = 10_000;
        List<SshPublicKey> from = IntStream.range(0, size)
                .mapToObj(i -> key("/" + i / 2, "k" + (i + 1) / 2))
                .toList();
        List<SshPublicKey> to = new ArrayList<>();
        for (int i = 0; i + 1 < size; i++) {
            to.add(i % 2 == 0 ? key("/" + i / 2, null) : key(null, "k" + (i + 1) / 2));
        }
        to.add(key(null, "k0"));

        int[] counterparts = SetPairing.counterparts(KEY, from, to);

        assertEquals(0, counterparts[size - 1]);
        assertEquals(1, counterparts[0]);
        assertEquals(size - 1, counterparts[size - 2]);
    }

    @Example
    void elementsThatLeaveEverythingOpenArePairedInLargeSetsToo() {
        List<SshPublicKey> from =
                IntStream.range(0, 10_000).mapToObj(i -> key("/" + i, "k" + i)).toList();
        List<SshPublicKey> open = IntStream.range(0, 12_000)
                .mapToObj(i -> i < 100 ? key("/" + i, null) : key(null, null))
                .toList();

        int[] counterparts = SetPairing.counterparts(KEY, from, open);

        assertEquals(2_000, Arrays.stream(counterparts).filter(j -> j < 0).count());
        assertEquals(10_001, Arrays.stream(counterparts).distinct().count());
    }

    private static SshPublicKey key(String path, String data) {
        return SshPublicKey.builder()
                .path(Optional.ofNullable(path))
                .keyData(Optional.ofNullable(data))
                .build();
    }

    /** The same without any look-up: recursive, and each compared with each. */
    private static final class Naive {

        private final List<? extends ModelObject> from;
        private final List<? extends ModelObject> to;
        private final int[] counterparts;

        Naive(List<? extends ModelObject> from, List<? extends ModelObject> to) {
            this.from = from;
            this.to = to;
            this.counterparts = new int[to.size()];
        }

        int[] counterparts() {
            Arrays.fill(counterparts, -1);
            for (int i = 0; i < to.size(); i++) {
                for (int j = 0; j < from.size() && counterparts[i] < 0; j++) {
                    if (owner(j) < 0 && from.get(j).equals(to.get(i))) {
                        counterparts[i] = j;
                    }
                }
            }
            for (int i = 0; i < to.size(); i++) {
                if (counterparts[i] < 0) {
                    find(i, new boolean[from.size()]);
                }
            }
            for (int i = 0; i < to.size(); i++) {
                for (int j = 0; j < from.size() && counterparts[i] < 0; j++) {
                    counterparts[i] = owner(j) < 0 ? j : -1;
                }
            }
            return counterparts;
        }

        private boolean find(int i, boolean[] tried) {
            for (int j = 0; j < from.size(); j++) {
                if (owner(j) < 0 && goes(i, j)) {
                    counterparts[i] = j;
                    return true;
                }
            }
            for (int j = 0; j < from.size(); j++) {
                if (!tried[j] && goes(i, j)) {
                    tried[j] = true;
                    if (find(owner(j), tried)) {
                        counterparts[i] = j;
                        return true;
                    }
                }
            }
            return false;
        }

        private boolean goes(int i, int j) {
            return ModelDiff.between((ModelObject) from.get(j), (ModelObject) to.get(i))
                    .isEmpty();
        }

        private int owner(int j) {
            return Arrays.stream(counterparts).boxed().toList().indexOf(j);
        }
    }
}
