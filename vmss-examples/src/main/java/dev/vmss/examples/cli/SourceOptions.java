package dev.vmss.examples.cli;

import dev.vmss.engine.source.InvalidSourceException;
import dev.vmss.engine.source.SourceChoice;
import dev.vmss.engine.source.SourceDocument;
import dev.vmss.engine.source.SourceDocuments;
import dev.vmss.engine.source.SourceFormat;
import dev.vmss.engine.source.Sources;
import dev.vmss.engine.source.TemplateInputs;
import dev.vmss.model.ScaleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that name texts with sets in them, and which set of them is meant. */
final class SourceOptions {

    /** A value of a parameter in an argument; a file's name has no such name before its equals sign. */
    private static final Pattern PARAMETER = Pattern.compile("(?s)([A-Za-z_]\\w*)=(.*)");

    @Option(
            names = "--terraform",
            paramLabel = "FILE",
            description =
                    "Both sets from a Terraform plan (terraform show -json PLAN), in place of --applied and --desired.")
    private @Nullable String terraform;

    @Option(
            names = "--what-if",
            paramLabel = "FILE",
            description = "Both sets from a what-if answer (az deployment group what-if --no-pretty-print).")
    private @Nullable String whatIf;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            description = "Which set is meant, by its address in a Terraform plan or its place in another text.")
    private @Nullable String address;

    @Option(names = "--name", paramLabel = "NAME", description = "Which set is meant, by its name.")
    private @Nullable String name;

    @Option(
            names = "--parameters",
            paramLabel = "FILE|NAME=VALUE",
            description =
                    "Values for the parameters of a template; may be given several times, and the last one counts.")
    private List<String> parameters = new ArrayList<>();

    /** Reads a file, of which an option tells. */
    interface Texts {

        String read(String option, String file);
    }

    private @Nullable SourceDocuments both;

    boolean haveBoth() {
        return terraform != null || whatIf != null;
    }

    /** The option that names the text with both sets. */
    String option() {
        return terraform != null ? "--terraform" : "--what-if";
    }

    String file() {
        return String.valueOf(terraform != null ? terraform : whatIf);
    }

    SourceDocument applied(Texts texts) {
        return chosen(file(), () -> both(texts).applied(choice()));
    }

    SourceDocument desired(Texts texts) {
        return chosen(file(), () -> both(texts).desired(choice()));
    }

    private SourceDocuments both(Texts texts) {
        if (terraform != null && whatIf != null) {
            throw new InputException("--terraform and --what-if both name two sets: give one or the other");
        }
        if (both == null) {
            SourceDocuments read = Sources.read(texts.read(option(), file()));
            SourceFormat wanted = terraform != null ? SourceFormat.TERRAFORM_PLAN : SourceFormat.WHAT_IF;
            if (read.format() != wanted) {
                throw new InputException(
                        InputFiles.fileName(file()) + ": is " + read.format().words() + ", not "
                                + wanted.words() + "; give what "
                                + (terraform != null
                                        ? "terraform show -json PLAN"
                                        : "az deployment group what-if --no-pretty-print")
                                + " prints");
            }
            refuseParameters(read);
            both = read;
        }
        return both;
    }

    /** The set of a text, as it is or as it is to become. */
    SourceDocument applied(String file, String text) {
        return chosen(
                file, () -> Sources.read(text, inputs(Optional.empty(), null)).applied(choice()));
    }

    /**
     * The set of a text as it is to become.
     *
     * @param applied the set as it is: a template goes into its resource group, and its name is taken if there are several
     */
    SourceDocument desired(String file, String text, Optional<ScaleSet> applied, Texts texts) {
        return chosen(file, () -> {
            SourceDocuments all = Sources.read(text, inputs(applied, texts));
            refuseParameters(all);
            return all.desired(choice(all, applied.flatMap(ScaleSet::name)));
        });
    }

    private void refuseParameters(SourceDocuments read) {
        if (!parameters.isEmpty() && read.format() != SourceFormat.TEMPLATE) {
            throw new InputException("--parameters: gives values to a template, and there is none");
        }
    }

    private TemplateInputs inputs(Optional<ScaleSet> applied, @Nullable Texts texts) {
        TemplateInputs inputs = applied.flatMap(ScaleSet::id)
                .map(TemplateInputs.NONE::inGroupOf)
                .orElse(TemplateInputs.NONE);
        for (String given : texts == null ? List.<String>of() : parameters) {
            Matcher parameter = PARAMETER.matcher(given);
            if (parameter.matches()) {
                inputs = inputs.with(parameter.group(1), parameter.group(2));
            } else {
                String file = given.startsWith("@") ? given.substring(1) : given;
                String values = texts == null ? "" : texts.read("--parameters", file);
                inputs = withFile(inputs, file, values);
            }
        }
        return inputs;
    }

    private static TemplateInputs withFile(TemplateInputs inputs, String file, String values) {
        try {
            return inputs.withFile(values);
        } catch (InvalidSourceException e) {
            throw new InputException(InputFiles.fileName(file) + ": " + e.getMessage());
        }
    }

    private SourceChoice choice() {
        return new SourceChoice(Optional.ofNullable(name), Optional.ofNullable(address));
    }

    /** Without a choice, the set with the name of the applied one is meant, if the text has several. */
    private SourceChoice choice(SourceDocuments all, Optional<String> applied) {
        boolean isChosen = name != null || address != null;
        boolean isThere = applied.isPresent()
                && all.all().size() > 1
                && all.all().stream()
                        .anyMatch(document -> document.name()
                                .filter(applied.get()::equalsIgnoreCase)
                                .isPresent());
        return isChosen || !isThere ? choice() : SourceChoice.named(applied.get());
    }

    private static SourceDocument chosen(String file, Supplier<SourceDocument> reading) {
        try {
            return reading.get();
        } catch (InvalidSourceException e) {
            throw new InputException(InputFiles.fileName(file) + ": " + e.getMessage());
        }
    }
}
