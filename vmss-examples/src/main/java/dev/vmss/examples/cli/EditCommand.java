package dev.vmss.examples.cli;

import dev.vmss.engine.edit.InvalidEditException;
import dev.vmss.engine.edit.ModelEdit;
import dev.vmss.engine.render.JsonText;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.InvalidModelException;
import dev.vmss.model.json.ModelDocument;
import dev.vmss.model.json.ModelWriter;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Stack;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a document with edits made. */
@Command(
        name = "edit",
        description = "Edits a set by path and prints it in the format in which it was read. The options are"
                + " those of az vmss update; they are applied in order, all or none. An option can have"
                + " several values.",
        mixinStandardHelpOptions = true,
        versionProvider = VmssCommand.Version.class,
        footer = {
            "",
            "A removed element or tag is deleted, and a removed list becomes empty. Any other property,"
                    + " and an identity,",
            "becomes null, because Azure keeps properties that a request omits. The Azure CLI's format"
                    + " prints null for",
            "all absent properties, so only the REST API's format can request the removal of such a property.",
            "",
            "Example:",
            "  vmss edit applied.json --set sku.capacity=3 tags.owner=ops --remove zones -1 > desired.json"
        })
final class EditCommand implements Callable<Integer> {

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", description = "The set; - reads standard input.")
    private @Nullable String file;

    @Option(
            names = "--set",
            arity = "1..*",
            paramLabel = "PATH=VALUE",
            parameterConsumer = Arguments.class,
            description = "Set a property to a value, as JSON or text.")
    private @Nullable List<String> set;

    @Option(
            names = "--add",
            arity = "1..*",
            paramLabel = "PATH VALUE",
            parameterConsumer = Arguments.class,
            description = "Add an element to a list: JSON, text, or key=value pairs that form one object.")
    private @Nullable List<String> add;

    @Option(
            names = "--remove",
            arity = "1..*",
            paramLabel = "PATH [INDEX]",
            parameterConsumer = Arguments.class,
            description = "Remove a property, an element or a tag.")
    private @Nullable List<String> remove;

    @Spec
    private CommandSpec command;

    /** All edits in their order, which picocli would not tell. */
    private final List<String> edits = new ArrayList<>();

    @Override
    public Integer call() {
        if (file == null) {
            throw new InputException("FILE is missing: specify it before the edits; - reads standard input");
        } else if (edits.isEmpty()) {
            throw new InputException("an edit is missing: specify at least one of --set, --add, --remove");
        }
        ModelDocument<ScaleSet> document = new Documents().scaleSet(file);
        PrintWriter out = command.commandLine().getOut();
        out.println(edited(document));
        out.flush();
        return Status.OK;
    }

    private String edited(ModelDocument<ScaleSet> document) {
        try {
            ScaleSet edited = ModelEdit.parse(edits).apply(document.value());
            return JsonText.visible(ModelWriter.of(document.shape()).toJson(edited));
        } catch (InvalidEditException | InvalidModelException e) {
            throw new InputException(Objects.requireNonNull(e.getMessage()));
        }
    }

    /** Takes what follows an option up to the next one; an index may be negative, so one hyphen makes no option. */
    static final class Arguments implements IParameterConsumer {

        @Override
        public void consumeParameters(Stack<String> args, ArgSpec option, CommandSpec command) {
            List<String> edits = ((EditCommand) command.userObject()).edits;
            edits.add(((OptionSpec) option).longestName());
            while (!args.isEmpty() && !args.peek().startsWith("--")) {
                edits.add(args.pop());
            }
        }
    }
}
