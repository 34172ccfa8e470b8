package dev.vmss.engine.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vmss.model.os.VaultCertificate;
import dev.vmss.model.os.VaultSecretGroup;
import dev.vmss.model.resource.SubResource;
import dev.vmss.model.value.ArmId;
import dev.vmss.model.value.ModelList;
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

    @Provide
    Arbitrary<List<VaultSecretGroup>> secrets() {
        Arbitrary<Optional<SubResource>> vaults = Arbitraries.of("/Vaults/a", "/vaults/a", "/vaults/b")
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
    void asManyAsPossibleArePairedWithOneFromWhichTheyDoNotDiffer(
            @ForAll("secrets") List<VaultSecretGroup> from, @ForAll("secrets") List<VaultSecretGroup> to) {
        int[] counterparts = SetPairing.counterparts(from, to);

        long same = IntStream.range(0, to.size())
                .filter(i -> counterparts[i] >= 0 && same(from.get(counterparts[i]), to.get(i)))
                .count();
        assertEquals(mostThatGoTogether(from, to), same);
    }

    @Property
    void noneIsPairedTwiceAndNoneLeftAloneWhileAnotherOneIs(
            @ForAll("secrets") List<VaultSecretGroup> from, @ForAll("secrets") List<VaultSecretGroup> to) {
        int[] paired = Arrays.stream(SetPairing.counterparts(from, to))
                .filter(j -> j >= 0)
                .toArray();

        assertEquals(Math.min(from.size(), to.size()), paired.length);
        assertEquals(paired.length, Arrays.stream(paired).distinct().count());
    }

    @Property
    void elementsInTheSamePlaceBelongTogetherUnlessOneOfThemIsTheSameAsAnotherOne(
            @ForAll("secrets") List<VaultSecretGroup> from, @ForAll("secrets") List<VaultSecretGroup> to) {
        int[] counterparts = SetPairing.counterparts(from, to);

        for (int i = 0; i < Math.min(from.size(), to.size()); i++) {
            int place = i;
            boolean taken = IntStream.range(0, to.size())
                    .anyMatch(k -> k != place && counterparts[k] == place && same(from.get(place), to.get(k)));
            boolean given = counterparts[i] >= 0 && same(from.get(counterparts[i]), to.get(i));
            if (same(from.get(i), to.get(i)) || !taken && !given) {
                assertEquals(i, counterparts[i]);
            }
        }
    }

    /** Being the same is transitive, so that taking the first one that fits loses nothing. */
    private static long mostThatGoTogether(List<VaultSecretGroup> from, List<VaultSecretGroup> to) {
        boolean[] taken = new boolean[from.size()];
        long pairs = 0;
        for (VaultSecretGroup later : to) {
            for (int j = 0; j < from.size(); j++) {
                if (!taken[j] && same(from.get(j), later)) {
                    taken[j] = true;
                    pairs++;
                    break;
                }
            }
        }
        return pairs;
    }

    private static boolean same(VaultSecretGroup from, VaultSecretGroup to) {
        return ModelDiff.ofStates(from, to).isEmpty();
    }

    @Example
    void largeSetsThatHaveNothingInCommonArePairedToo() {
        List<VaultSecretGroup> from =
                IntStream.range(0, 10_000).mapToObj(i -> vault("/a" + i)).toList();
        List<VaultSecretGroup> to =
                IntStream.range(0, 12_000).mapToObj(i -> vault("/b" + i)).toList();

        int[] counterparts = SetPairing.counterparts(from, to);

        assertEquals(2_000, Arrays.stream(counterparts).filter(j -> j < 0).count());
    }

    private static VaultSecretGroup vault(String id) {
        return VaultSecretGroup.builder()
                .sourceVault(SubResource.builder().id(ArmId.of(id)).build())
                .build();
    }
}
