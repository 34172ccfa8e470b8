package dev.vmss.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.engine.follow.FleetDrift;
import dev.vmss.engine.follow.InvalidObservationException;
import dev.vmss.engine.render.DriftJson;
import dev.vmss.engine.render.DriftMarkdown;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.value.ArmId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints which models the instances of sets have. */
@Command(
        name = "drift",
        description = "Prints the models of the instances of a set, what outdated instances lack, and how close"
                + " the set is to the limit of ten models. FILE can contain several sets, or several pages"
                + " of sets.",
        mixinStandardHelpOptions = true,
        versionProvider = VmssCommand.Version.class,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:Success", "1:An instance lacks the latest model (with --exit-code)", "2:The input is invalid"
        },
        footer = {"", "Example:", "  az vmss show -g shop-prod -n web | vmss drift --set - --instances instances.json"})
final class DriftCommand implements Callable<Integer> {

    private final Documents documents = new Documents();

    @Option(
            names = "--set",
            paramLabel = "FILE",
            required = true,
            description = "The set as the service returns it (GET, or az vmss show), or a list of sets; - reads"
                    + " standard input.")
    private String set;

    @Option(
            names = "--instances",
            paramLabel = "FILE",
            required = true,
            description = "The instances (az vmss list-instances, or a page of the REST API); their ids assign them to"
                    + " the sets.")
    private String instances;

    @Option(
            names = "--exit-code",
            description = "Exit with status 1 if an instance lacks the latest model, and with 0 if none does.")
    private boolean exitCode;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = Words.class,
            completionCandidates = Words.class,
            description = "text; json, with the fields of vmss batch; markdown (default: ${DEFAULT-VALUE}).")
    private Kind format;

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        Map<ScaleSet, FleetDrift> fleets = fleets(documents.scaleSets("--set", set));
        switch (format) {
            case TEXT -> output.write(text(fleets));
            case JSON -> json(fleets);
            case MARKDOWN -> {
                List<String> parts = new ArrayList<>();
                fleets.forEach((one, drift) -> parts.add(DriftMarkdown.of(name(one), drift)));
                output.write(String.join("\n", parts));
            }
        }
        boolean isOutdated =
                fleets.values().stream().anyMatch(drift -> !drift.outdated().isEmpty());
        return exitCode && isOutdated ? Status.DIFFERENT : Status.OK;
    }

    private Map<ScaleSet, FleetDrift> fleets(List<ScaleSet> sets) {
        List<ScaleSetInstance> all = documents.instances(instances).orElseThrow();
        Map<ScaleSet, FleetDrift> fleets = new LinkedHashMap<>();
        try {
            if (sets.size() == 1) {
                fleets.put(sets.get(0), FleetDrift.of(sets.get(0), all));
                return fleets;
            }
            Map<ArmId, List<ScaleSetInstance>> bySet = bySet(sets, all);
            sets.forEach(one -> fleets.put(one, FleetDrift.of(one, bySet.getOrDefault(id(one), List.of()))));
            return fleets;
        } catch (InvalidObservationException e) {
            throw new InputException(Documents.nameOf(instances) + ", " + e.getMessage());
        }
    }

    private static ArmId id(ScaleSet set) {
        return set.id().orElseThrow(() -> new InputException("--set: with several sets, each must have an id"));
    }

    /** The instances of each set; the id of an instance starts with that of its set. */
    private Map<ArmId, List<ScaleSetInstance>> bySet(List<ScaleSet> sets, List<ScaleSetInstance> all) {
        Map<ArmId, List<ScaleSetInstance>> bySet = new LinkedHashMap<>();
        for (ScaleSet one : sets) {
            if (bySet.put(id(one), new ArrayList<>()) != null) {
                throw new InputException("--set: two sets have the same id");
            }
        }
        for (int i = 0; i < all.size(); i++) {
            Optional<List<ScaleSetInstance>> own =
                    all.get(i).id().flatMap(ArmId::parent).map(bySet::get);
            if (own.isEmpty()) {
                throw new InputException(
                        Documents.nameOf(instances) + ", instances[" + i + "] does not belong to any of the sets");
            }
            own.get().add(all.get(i));
        }
        return bySet;
    }

    private static String name(ScaleSet set) {
        return set.name().orElse("the set");
    }

    private List<String> text(Map<ScaleSet, FleetDrift> fleets) {
        List<String> lines = new ArrayList<>();
        fleets.forEach((one, drift) -> {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.addAll(output.reports().of(name(one), drift));
        });
        return lines.isEmpty() ? List.of("No set.") : lines;
    }

    /** One set is written as the batch does, several as an array with their names. */
    private void json(Map<ScaleSet, FleetDrift> fleets) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        fleets.forEach((one, drift) -> {
            ObjectNode json = array.addObject().put("name", name(one));
            json.setAll(DriftJson.of(drift));
        });
        output.write(
                fleets.size() == 1 ? DriftJson.of(fleets.values().iterator().next()) : array);
    }

    /** How it is written. */
    enum Kind {
        TEXT,
        JSON,
        MARKDOWN
    }

    /** Reads the option's value. */
    static final class Words extends Choice<Kind> {

        Words() {
            super(Kind.class);
        }
    }
}
