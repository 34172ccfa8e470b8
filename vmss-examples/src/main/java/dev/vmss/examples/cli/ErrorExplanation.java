package dev.vmss.examples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.engine.rules.AzureError;
import dev.vmss.engine.rules.Diagnosis;
import dev.vmss.engine.rules.KnownError;
import dev.vmss.engine.rules.RuleBook;
import dev.vmss.engine.text.TextLayout;
import dev.vmss.examples.batch.DiagnosisJson;
import dev.vmss.model.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is known about an error. Nothing of its text is repeated, since a text that somebody pasted may hold secrets. */
final class ErrorExplanation {

    private static final String MARGIN = "    ";

    private final Diagnosis diagnosis;

    private ErrorExplanation(Diagnosis diagnosis) {
        this.diagnosis = diagnosis;
    }

    static ErrorExplanation of(String file, String text) {
        try {
            return new ErrorExplanation(RuleBook.current().diagnosis(AzureError.parse(text)));
        } catch (IllegalArgumentException e) {
            throw new InputException((file.equals("-") ? "standard input" : file) + ": contains no error of Azure");
        }
    }

    List<String> text(TextLayout layout) {
        List<String> lines = new ArrayList<>();
        if (!diagnosis.isKnown()) {
            lines.addAll(layout.wrap("", "", "This error is not known."));
        }
        if (!diagnosis.places().isEmpty()) {
            lines.addAll(layout.wrap(
                    "",
                    MARGIN,
                    "It refers to "
                            + diagnosis.places().stream().map(Place::toString).collect(Collectors.joining(", "))
                            + "."));
        }
        for (KnownError error : diagnosis.errors()) {
            separate(lines);
            lines.add(layout.paint(TextLayout.Color.BOLD, error.id()));
            lines.addAll(layout.wrap(MARGIN, MARGIN, error.meaning()));
            lines.addAll(layout.wrap(MARGIN + "What to do: ", MARGIN, error.remedy()));
            lines.add(MARGIN + "Confidence: "
                    + error.evidence().confidence().name().toLowerCase(Locale.ROOT));
            lines.addAll(RuleText.sources(error.evidence()));
        }
        if (!diagnosis.rules().isEmpty()) {
            separate(lines);
            lines.addAll(RuleText.of(layout, diagnosis.rules()));
        }
        return lines;
    }

    private static void separate(List<String> lines) {
        if (!lines.isEmpty()) {
            lines.add("");
        }
    }

    JsonNode json() {
        return DiagnosisJson.of(diagnosis);
    }
}
