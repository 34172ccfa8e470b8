package dev.vmss.engine.rules;

import java.util.Comparator;
import java.util.List;

/**
 * What a claim about Azure rests on.
 *
 * @param sources where the claim is from, in the order they are told in; none if it only follows from something else
 */
public record Evidence(List<Source> sources) {

    /**
     * Copies the sources.
     *
     * @param sources the sources
     */
    public Evidence {
        sources = List.copyOf(sources);
    }

    /**
     * The evidence of some sources.
     *
     * @param sources the sources
     * @return the evidence
     */
    public static Evidence of(Source... sources) {
        return new Evidence(List.of(sources));
    }

    /** {@return how sure the claim is: as sure as the strongest source makes it, and believed without any} */
    public Confidence confidence() {
        return sources.stream()
                .map(source -> source.kind().confidence())
                .min(Comparator.naturalOrder())
                .orElse(Confidence.BELIEVED);
    }

    /** {@return whether the service or Microsoft stands behind the claim, without which nothing may be called refused} */
    public boolean isFirm() {
        return confidence() != Confidence.BELIEVED;
    }

    /** {@return the addresses or names of the sources} */
    public List<String> references() {
        return sources.stream().map(Source::reference).toList();
    }
}
