package dev.vmss.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlanFormatTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text|Update of web: allowed",
                "json|{",
                "report|{",
                "markdown|#",
                "svg|<svg ",
                "html|<!DOCTYPE html>",
                "az|#!/usr/bin/env bash",
                "powershell|# Update of web",
                "rest|# Update of web"
            })
    void theFormatIsWrittenToTheScreenOrToAFileAlike(String format, String start) throws IOException {
        Run run = Run.vmss("plan", "--sample", "--format", format);
        assertEquals(0, run.status(), run.err());
        assertTrue(run.out().startsWith(start), run.out());
        assertTrue(run.out().endsWith("\n"));

        Path file = folder.resolve("plan");
        assertEquals(new Run(0, "", ""), Run.vmss("plan", "--sample", "--format", format, "--output", file.toString()));
        assertEquals(run.out(), Files.readString(file));
    }

    @ParameterizedTest
    @EnumSource
    void everyFormatIsNamedInTheHelpAndInTheReadme(PlanFormat format) throws IOException {
        String name = format.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String help = Run.vmss("plan", "--help").out().replaceAll("(?s).* --format=FORMAT(.*?)\\(default.*", "$1");
        assertTrue(
                help.matches("(?s).*\\b" + name + "\\b.*"), () -> name + " is missing in PlanCommand's help:" + help);
        String readme = Files.readString(Path.of(System.getProperty("vmss.root"), "README.md"))
                .replaceAll("(?s).*\n- `plan --format` takes(.*?)\n- .*", "$1");
        assertTrue(readme.contains('`' + name + '`'), () -> name + " is missing in README's list of formats:" + readme);
    }

    @Test
    void theReportNamesItsSchemaAndHasTheCommands() throws IOException {
        JsonNode report = new ObjectMapper()
                .readTree(Run.vmss("plan", "--sample", "--format", "report").out());
        assertEquals("vmss.report/1", report.get("schema").textValue());
        assertTrue(report.at("/steps/0/commands/az/0").textValue().startsWith("az vmss update"));
    }

    @Test
    void theCommandsAreOfTheGivenApiVersion() {
        String requests = Run.vmss("plan", "--sample", "--format", "rest", "--api-version", "2024-07-01")
                .out();
        assertTrue(requests.contains("?api-version=2024-07-01"), requests);
        assertFalse(requests.contains("?api-version=2026"), requests);
    }

    @Test
    void aRefusedPlanIsWrittenTooAndTheStatusSaysSo() throws IOException {
        String elsewhere = SampleFiles.write(folder, "elsewhere.json", "{\"location\": \"northeurope\"}");
        String file = folder.resolve("plan.md").toString();
        Run run = Run.vmss("plan", "--sample", "--desired", elsewhere, "--format", "markdown", "--output", file);
        assertEquals(new Run(1, "", ""), run);
        assertTrue(Files.readString(Path.of(file)).contains("location-fixed"));
    }

    @Test
    void aFileThatCannotBeWrittenIsOneSentence() {
        for (Path file : List.of(folder, folder.resolve("no/such/folder/plan.svg"))) {
            Run run = Run.vmss("plan", "--sample", "--format", "svg", "--output", file.toString());
            assertEquals("vmss plan: " + file + ": cannot be written", run.sentence());
            assertEquals(2, run.status());
        }
        assertEquals(
                "vmss plan: --output: is not a valid file name",
                Run.vmss("plan", "--sample", "--output", "\0").sentence());
    }

    @Test
    void anUnknownFormatIsOneSentence() {
        Run run = Run.vmss("plan", "--sample", "--format", "pdf");
        assertEquals(
                "vmss plan: invalid value for option '--format': must be one of text, json, report, markdown, svg, html, az,"
                        + " powershell, rest (see vmss plan --help)",
                run.sentence());
        assertEquals(2, run.status());
    }
}
