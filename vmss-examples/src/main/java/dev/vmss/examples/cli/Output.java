package dev.vmss.examples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.examples.batch.Json;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option that says how a result is printed. */
final class Output {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = Format.Converter.class,
            description = "text or json, with the fields of vmss batch (default: ${DEFAULT-VALUE}).")
    private Format format;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    void print(Supplier<List<String>> text, Supplier<JsonNode> json) {
        PrintWriter out = command.commandLine().getOut();
        if (format == Format.JSON) {
            out.println(Json.pretty(json.get()));
        } else {
            text.get().forEach(out::println);
        }
        out.flush();
    }
}
