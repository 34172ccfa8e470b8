package dev.vmss.engine.source;

import dev.vmss.model.mapper.JsonForm;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The sets in a text.
 *
 * @param format the format of the text
 * @param all the documents, in the order of the text; at least one
 */
public record SourceDocuments(SourceFormat format, List<SourceDocument> all) implements JsonForm {

    private static final int MOST_NAMED = 8;

    /**
     * Copies the list.
     *
     * @param format the format of the text
     * @param all the documents
     */
    public SourceDocuments {
        all = List.copyOf(all);
    }

    /**
     * The current state of the set: the state before a change if the text describes a change.
     *
     * @param choice the set to use
     * @return the document
     * @throws InvalidSourceException if there is no such set, or more than one
     */
    public SourceDocument applied(SourceChoice choice) {
        return one(choice, Set.of(Side.STATE, Side.BEFORE), "as it is");
    }

    /**
     * The desired state of the set: the state after a change, or the only state if the text does not describe a change.
     *
     * @param choice the set to use
     * @return the document
     * @throws InvalidSourceException if there is no such set, or more than one
     */
    public SourceDocument desired(SourceChoice choice) {
        boolean isAboutAChange = all.stream().anyMatch(document -> document.side() != Side.STATE);
        return one(choice, Set.of(isAboutAChange ? Side.AFTER : Side.STATE), "as it is to become");
    }

    private SourceDocument one(SourceChoice choice, Set<Side> sides, String what) {
        List<SourceDocument> chosen = all.stream().filter(choice::admits).toList();
        if (chosen.isEmpty()) {
            throw new InvalidSourceException("does not contain such a scale set; there "
                    + (places(all).size() == 1 ? "is " : "are ") + String.join(", ", some(places(all))));
        }
        Set<String> places = places(chosen);
        if (places.size() > 1) {
            throw new InvalidSourceException("contains " + places.size() + " scale sets; choose one with "
                    + option(chosen) + ": " + String.join(", ", some(places)));
        }
        List<SourceDocument> fitting = chosen.stream()
                .filter(document -> sides.contains(document.side()))
                .toList();
        if (fitting.isEmpty()) {
            throw new InvalidSourceException("does not contain the set " + what + ": the change "
                    + (sides.contains(Side.AFTER) ? "deletes it" : "creates it"));
        }
        SourceDocument found = fitting.get(0);
        if (found.name().isPresent()) {
            return found;
        }
        if (choice.name().isEmpty()
                && choice.address().isEmpty()
                && found.set().name().isPresent()) {
            throw new InvalidSourceException(
                    "has a scale set whose name is computed, and not known here; say which set it is by"
                            + " --name NAME, or give the values that are missing by --parameters, or give what az deployment group"
                            + " what-if --no-pretty-print prints by --what-if");
        }
        return choice.name().map(found::named).orElse(found);
    }

    private static Set<String> some(Set<String> places) {
        if (places.size() <= MOST_NAMED) {
            return places;
        }
        Set<String> some = places.stream().limit(MOST_NAMED).collect(Collectors.toCollection(LinkedHashSet::new));
        some.add("and " + (places.size() - MOST_NAMED) + " more");
        return some;
    }

    /** What tells the sets apart: their names, or their addresses if those are the same. */
    private static Set<String> places(List<SourceDocument> documents) {
        return documents.stream()
                .map(namesTellApart(documents) ? SourceDocuments::nameOf : SourceDocument::address)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String option(List<SourceDocument> documents) {
        return namesTellApart(documents) ? "--name" : "--address";
    }

    private static boolean namesTellApart(List<SourceDocument> documents) {
        // A Terraform user knows the set by its address.
        boolean isTerraform = documents.stream().anyMatch(document -> document.format() == SourceFormat.TERRAFORM_PLAN);
        return !isTerraform
                && documents.stream().map(SourceDocuments::nameOf).distinct().count()
                        == documents.stream()
                                .map(SourceDocument::address)
                                .distinct()
                                .count();
    }

    private static String nameOf(SourceDocument document) {
        return document.name().orElse(document.address());
    }
}
