package dev.vmss.examples.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vmss.engine.edit.UpdateRequest;
import dev.vmss.engine.render.JsonText;
import dev.vmss.engine.text.TextLayout;
import dev.vmss.examples.batch.RequestJson;
import java.util.ArrayList;
import java.util.List;

/** A request to the service for people: the method, why it is not smaller, and the body. */
final class RequestText {

    private RequestText() {}

    static List<String> of(TextLayout layout, UpdateRequest request) {
        JsonNode body = RequestJson.of(request).get("body");
        if (body.isEmpty()) {
            return List.of("Nothing to send.");
        }
        List<String> lines = new ArrayList<>();
        lines.add(layout.paint(TextLayout.Color.BOLD, request.method().name()));
        request.reasons().forEach(reason -> lines.addAll(layout.wrap("  ", "    ", reason + ".")));
        lines.add("");
        JsonText.pretty(body).lines().forEach(lines::add);
        return lines;
    }
}
