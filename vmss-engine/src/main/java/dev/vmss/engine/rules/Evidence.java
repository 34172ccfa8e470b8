package dev.vmss.engine.rules;

import dev.vmss.model.mapper.JsonForm;
import java.util.List;

/**
 * The sources of a fact about Azure.
 *
 * @param sources the sources, in the order in which they are shown; none if the fact is derived from another one
 */
public record Evidence(List<Source> sources) implements JsonForm {

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

    /**
     * {@return how certain the fact is: the confidence of the strongest source, or {@link Confidence#BELIEVED}
     * without a source}
     */
    public Confidence confidence() {
        Confidence strongest = Confidence.BELIEVED;
        for (Source source : sources) {
            Confidence one = source.kind().confidence();
            strongest = one.compareTo(strongest) < 0 ? one : strongest;
        }
        return strongest;
    }

    /** {@return whether a source is the service or Microsoft; without one, a rule must not refuse} */
    public boolean isFirm() {
        return confidence() != Confidence.BELIEVED;
    }

    /** {@return the addresses or names of the sources} */
    public List<String> references() {
        return sources.stream().map(Source::reference).toList();
    }
}
