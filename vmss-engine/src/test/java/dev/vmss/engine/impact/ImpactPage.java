package dev.vmss.engine.impact;

import dev.vmss.engine.rules.Source;
import dev.vmss.model.Place;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What changes do to instances, as a page that a person reads. */
final class ImpactPage {

    private ImpactPage() {}

    /**
     * Every row of both tables in Markdown.
     *
     * @return the text
     */
    static String markdown() {
        StringBuilder page = new StringBuilder();
        append(page, "A change of a scale set", "any other property of the set", ImpactTable.SCALE_SET.rows());
        page.append('\n');
        append(
                page,
                "A change of one instance's own model",
                "any other property of the instance",
                ImpactTable.INSTANCE.rows());
        return page.toString();
    }

    private static void append(StringBuilder page, String title, String root, List<ImpactTable.Row> rows) {
        page.append("## ").append(title).append("\n\n");
        page.append(
                "| place | disruption | propagation | reason | confidence | sources |\n|---|---|---|---|---|---|\n");
        rows.forEach(row -> {
            Impact impact = row.impact();
            page.append("| ")
                    .append(String.join(
                            " | ",
                            row.place().equals(Place.ROOT) ? root : "`" + row.place() + "`",
                            words(impact.disruption()),
                            words(impact.propagation()),
                            impact.why(),
                            words(impact.confidence()),
                            impact.evidence().sources().stream()
                                    .map(ImpactPage::source)
                                    .collect(Collectors.joining("<br>"))))
                    .append(" |\n");
        });
    }

    private static String source(Source source) {
        return "<" + source.reference() + "> (" + source.kind().words() + ", " + source.read() + ")";
    }

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
