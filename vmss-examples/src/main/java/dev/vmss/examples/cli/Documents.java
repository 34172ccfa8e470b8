package dev.vmss.examples.cli;

import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.render.InvalidPlanException;
import dev.vmss.engine.render.SavedPlan;
import dev.vmss.engine.source.SourceDocument;
import dev.vmss.engine.source.SourceNote;
import dev.vmss.examples.Sample;
import dev.vmss.model.RollingUpgradeStatus;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.json.InvalidModelException;
import dev.vmss.model.json.ModelDocument;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.value.ModelObject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that name documents, and how those are read; whatever goes wrong becomes one sentence. */
final class Documents {

    private static final int LONGEST_TEXT = 1 << 20;

    @Option(
            names = "--applied",
            paramLabel = "FILE",
            description =
                    "The set as the service returns it (GET, az vmss show), or a file that contains it, such as az vmss list,"
                            + " Get-AzVmss | ConvertTo-Json -Depth 20, az group export; - reads standard input.")
    private @Nullable String applied;

    @Option(
            names = "--desired",
            paramLabel = "FILE",
            description = "The desired set, the body of the request, or a file that contains it, such as a template or"
                    + " the output of bicep build --stdout.")
    private @Nullable String desired;

    @Option(
            names = "--sample",
            description = "Use a sample (six machines, a new image) for the documents that are omitted.")
    private boolean sample;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /** Which set of which text, if not all of a file is the set. */
    @Mixin
    private SourceOptions sources = new SourceOptions();

    private final Set<SourceNote> notes = new LinkedHashSet<>();

    private Optional<ScaleSet> known = Optional.empty();

    private final InputFiles files = new InputFiles();

    ScaleSet applied() {
        ScaleSet set;
        String file = applied;
        if (file != null) {
            set = set("--applied", file, text -> sources.applied(InputFiles.fileName(file), text));
        } else if (sources.haveBoth()) {
            set = found(sources.file(), () -> sources.applied(this::wholeText));
        } else {
            set = ofSample("--applied", Sample.APPLIED);
        }
        known = Optional.of(set);
        return set;
    }

    ScaleSet desired() {
        ScaleSet read;
        String file = desired == null
                ? sources.haveBoth() ? InputFiles.fileName(sources.file()) : Sample.DESIRED
                : InputFiles.fileName(desired);
        if (desired != null && sources.haveBoth()) {
            throw new InputException(sources.option() + " names both sets already: leave --desired out");
        } else if (desired != null) {
            read = set("--desired", desired, text -> sources.desired(file, text, known, this::wholeText));
        } else if (sources.haveBoth()) {
            read = found(file, () -> sources.desired(this::wholeText));
        } else {
            read = ofSample("--desired", Sample.DESIRED);
        }
        refuseExpression(file, "properties", read);
        read.properties().ifPresent(properties -> refuseExpression(file, "virtualMachineProfile", properties));
        return read;
    }

    /** What is to be known about the texts that the sets were read from. */
    List<SourceNote> notes() {
        return List.copyOf(notes);
    }

    private ScaleSet set(String option, String file, Function<String, SourceDocument> reading) {
        String text = wholeText(option, file);
        return found(InputFiles.fileName(file), () -> reading.apply(text));
    }

    private ScaleSet found(String name, Supplier<SourceDocument> reading) {
        try {
            SourceDocument document = reading.get();
            notes.addAll(document.notes());
            return document.set();
        } catch (InvalidModelException e) {
            throw new InputException(InputFiles.describe(name, e.problems()));
        }
    }

    private ScaleSet ofSample(String option, String document) {
        if (!sample) {
            throw new InputException(option + " FILE is missing (or --sample, to try the command)");
        }
        return read(
                option,
                null,
                document,
                stream -> ModelReader.create().read(ScaleSet.class, stream).value());
    }

    /** Without its largest parts, nothing can be said about a set; that would look as if nothing happened. */
    private static void refuseExpression(String file, String property, ModelObject object) {
        if (object.remainder().untyped().containsKey(property)) {
            throw new InputException(file + ", " + property + ": is a template expression; replace it with its value");
        }
    }

    /** A set that only one command takes, and that has no sample. */
    ScaleSet scaleSet(String option, @Nullable String file) {
        String given = given(option, file);
        return set(option, given, text -> sources.applied(InputFiles.fileName(given), text));
    }

    /** The same for a set as it is to become, where the text has two. */
    ScaleSet laterScaleSet(String option, @Nullable String file) {
        String given = given(option, file);
        return set(
                option,
                given,
                text -> sources.desired(InputFiles.fileName(given), text, Optional.empty(), this::wholeText));
    }

    private static String given(String option, @Nullable String file) {
        if (file == null) {
            throw new InputException(option + " FILE is missing");
        }
        return file;
    }

    /** The set as the service holds it, or empty if no option names it. */
    Optional<ScaleSet> appliedIfGiven() {
        return applied == null ? Optional.empty() : Optional.of(applied());
    }

    /** Whether any of the documents of an update is named. */
    boolean areGiven() {
        return applied != null || desired != null || sources.haveBoth() || sample;
    }

    /** The set as it should become; where nothing names one, it stays as it is. */
    ScaleSet desiredOr(ScaleSet applied) {
        return desired == null && !sources.haveBoth() && !sample ? applied : desired();
    }

    /** A set from a file alone, in the shape it has there. */
    ModelDocument<ScaleSet> scaleSet(String file) {
        return read("FILE", file, "", stream -> ModelReader.create().read(ScaleSet.class, stream));
    }

    boolean haveInstances(@Nullable String file) {
        return file != null || sample;
    }

    /** The instances, or empty if nothing names them. */
    Optional<List<ScaleSetInstance>> instances(@Nullable String file) {
        if (!haveInstances(file)) {
            return Optional.empty();
        }
        return Optional.of(read(
                "--instances",
                file,
                Sample.INSTANCES,
                stream -> ModelReader.create().readList(ScaleSetInstance.class, stream)));
    }

    /** Instances as they should become; none if nothing names them. */
    List<ScaleSetInstance> desiredInstances(@Nullable String file) {
        return file == null
                ? List.of()
                : read(
                        "--desired-instances",
                        file,
                        "",
                        stream -> ModelReader.create().readList(ScaleSetInstance.class, stream));
    }

    /** How to name the instances in a message. */
    static String nameOf(@Nullable String instances) {
        return instances == null ? "the sample's instances" : InputFiles.fileName(instances);
    }

    /** What a set is called in a report. */
    static String nameOf(ScaleSet applied, ScaleSet desired) {
        return applied.name().or(desired::name).orElse("the set");
    }

    /** A text, in UTF-8 unless it begins as PowerShell writes what it redirects. */
    String text(String option, String file) {
        return read(option, file, "", stream -> InputFiles.decoded(stream.readNBytes(LONGEST_TEXT)));
    }

    /** A plan as {@code vmss plan --out} saves it. */
    UpgradePlan savedPlan(String option, String file) {
        String text = read(
                option,
                file,
                "",
                stream -> StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(InputFiles.allOf(stream, InputFiles.fileName(file))))
                        .toString());
        try {
            return SavedPlan.read(text).plan();
        } catch (InvalidPlanException e) {
            throw new InputException(InputFiles.fileName(file) + " " + e.getMessage());
        }
    }

    /** Sets from a document alone or from a list. */
    List<ScaleSet> scaleSets(String option, String file) {
        return read(option, file, "", stream -> ModelReader.create().readList(ScaleSet.class, stream));
    }

    /** The latest rolling upgrade of a set. */
    RollingUpgradeStatus rollingUpgrade(String option, String file) {
        return read(
                option,
                file,
                "",
                stream -> ModelReader.create()
                        .read(RollingUpgradeStatus.class, stream)
                        .value());
    }

    private String wholeText(String option, String file) {
        return files.wholeText(command, option, file);
    }

    private <R> R read(String option, @Nullable String file, String ofSample, InputFiles.Reading<R> reading) {
        return files.read(command, option, file, ofSample, reading);
    }
}
