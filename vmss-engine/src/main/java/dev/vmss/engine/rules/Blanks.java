package dev.vmss.engine.rules;

import dev.vmss.engine.diff.Change;
import dev.vmss.model.value.ArmId;
import dev.vmss.model.value.TextValue;
import java.util.List;
import java.util.Optional;

/** The values of common blanks in Azure's messages; the empty text if the models do not contain it. */
final class Blanks {

    private Blanks() {}

    /** The name of the set, in a message with one blank. */
    static List<String> name(Update update, Change change) {
        return List.of(name(update));
    }

    static String name(Update update) {
        return update.applied().name().or(() -> update.desired().name()).orElse("");
    }

    static String id(Update update) {
        return text(update.applied().id());
    }

    static String group(Update update) {
        return update.applied().id().flatMap(ArmId::resourceGroup).orElse("");
    }

    static String text(Optional<? extends TextValue> value) {
        return value.map(TextValue::text).orElse("");
    }
}
