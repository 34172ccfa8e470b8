package dev.vmss.examples.cli;

import dev.vmss.engine.plan.UpgradePlan;
import dev.vmss.engine.render.InvalidPlanException;
import dev.vmss.engine.render.SavedPlan;
import dev.vmss.examples.Sample;
import dev.vmss.model.RollingUpgradeStatus;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.json.InvalidModelException;
import dev.vmss.model.json.InvalidModelException.Problem;
import dev.vmss.model.json.ModelDocument;
import dev.vmss.model.json.ModelReader;
import dev.vmss.model.value.ModelObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that name documents, and how those are read; whatever goes wrong becomes one sentence. */
final class Documents {

    private static final String STANDARD_INPUT = "-";
    private static final int LONGEST_TEXT = 1 << 20;

    @Option(
            names = "--applied",
            paramLabel = "FILE",
            description = "The set as the service returns it (GET, or az vmss show); - reads standard input.")
    private @Nullable String applied;

    @Option(names = "--desired", paramLabel = "FILE", description = "The desired set, or the body of the request.")
    private @Nullable String desired;

    @Option(
            names = "--sample",
            description = "Use a sample (six machines, a new image) for the documents that are omitted.")
    private boolean sample;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    private boolean standardInputIsRead;

    ScaleSet applied() {
        return scaleSet("--applied", applied, Sample.APPLIED);
    }

    ScaleSet desired() {
        ScaleSet read = scaleSet("--desired", desired, Sample.DESIRED);
        String file = desired == null ? Sample.DESIRED : fileName(desired);
        refuseExpression(file, "properties", read);
        read.properties().ifPresent(properties -> refuseExpression(file, "virtualMachineProfile", properties));
        return read;
    }

    /** Without its largest parts, nothing can be said about a set; that would look as if nothing happened. */
    private static void refuseExpression(String file, String property, ModelObject object) {
        if (object.remainder().untyped().containsKey(property)) {
            throw new InputException(file + ", " + property + ": is a template expression; replace it with its value");
        }
    }

    /** A set that only one command takes, and that has no sample. */
    ScaleSet scaleSet(String option, @Nullable String file) {
        if (file == null) {
            throw new InputException(option + " FILE is missing");
        }
        return scaleSet(option, file, "");
    }

    /** The set as the service holds it, or empty if no option names it. */
    Optional<ScaleSet> appliedIfGiven() {
        return applied == null ? Optional.empty() : Optional.of(applied());
    }

    /** Whether any of the documents of an update is named. */
    boolean areGiven() {
        return applied != null || desired != null || sample;
    }

    /** The set as it should become; where nothing names one, it stays as it is. */
    ScaleSet desiredOr(ScaleSet applied) {
        return desired == null && !sample ? applied : desired();
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
        return instances == null ? "the sample's instances" : fileName(instances);
    }

    /** What a set is called in a report. */
    static String nameOf(ScaleSet applied, ScaleSet desired) {
        return applied.name().or(desired::name).orElse("the set");
    }

    /** A text, in UTF-8 unless it begins as PowerShell writes what it redirects. */
    String text(String option, String file) {
        return read(option, file, "", stream -> decoded(stream.readNBytes(LONGEST_TEXT)));
    }

    /** A plan as {@code vmss plan --out} saves it. */
    UpgradePlan savedPlan(String option, String file) {
        String text = read(
                option,
                file,
                "",
                stream -> StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(stream.readAllBytes()))
                        .toString());
        try {
            return SavedPlan.read(text).plan();
        } catch (InvalidPlanException e) {
            throw new InputException(fileName(file) + " " + e.getMessage());
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

    private static String decoded(byte[] bytes) {
        boolean wide = bytes.length > 1 && bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe;
        return new String(bytes, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    }

    private ScaleSet scaleSet(String option, @Nullable String file, String ofSample) {
        if (file == null && !sample) {
            throw new InputException(option + " FILE is missing (or --sample, to try the command)");
        }
        return read(
                option,
                file,
                ofSample,
                stream -> ModelReader.create().read(ScaleSet.class, stream).value());
    }

    private interface Reading<R> {

        R from(InputStream stream) throws IOException;
    }

    private <R> R read(String option, @Nullable String file, String ofSample, Reading<R> reading) {
        String name = file == null ? ofSample : fileName(file);
        try (CountedInput stream = file == null ? new CountedInput(Sample.open(ofSample), 0) : open(option, file)) {
            if (command != null) {
                VmssCommand.of(command).progress().doing(() -> "reading " + name + ", " + stream.progress());
            }
            return reading.from(stream);
        } catch (InvalidModelException e) {
            throw new InputException(describe(name, e.problems()));
        } catch (NoSuchFileException e) {
            throw new InputException(name + ": the file does not exist");
        } catch (AccessDeniedException e) {
            throw new InputException(name + ": access is denied");
        } catch (InvalidPathException e) {
            throw new InputException(option + ": " + Output.noFileName(file));
        } catch (IOException e) {
            throw new InputException(name + ": cannot be read");
        }
    }

    private CountedInput open(String option, String file) throws IOException {
        if (!file.equals(STANDARD_INPUT)) {
            Path path = Path.of(file);
            if (Files.isDirectory(path)) {
                throw new InputException(file + ": is a directory, not a file");
            }
            return new CountedInput(Files.newInputStream(path), Files.size(path));
        }
        if (standardInputIsRead) {
            throw new InputException(
                    option + " -: another option already reads standard input, which can contain only one document");
        }
        standardInputIsRead = true;
        return new CountedInput(System.in, 0);
    }

    private static String fileName(String file) {
        return file.equals(STANDARD_INPUT) ? "standard input" : file;
    }

    private static String describe(String file, List<Problem> problems) {
        Problem first = problems.get(0);
        return file + (first.line() > 0 ? ", line " + first.line() : "")
                + (first.path().isEmpty() ? "" : ", " + first.path())
                + ": " + first.message()
                + (problems.size() > 1 ? " (and " + (problems.size() - 1) + " more)" : "");
    }
}
