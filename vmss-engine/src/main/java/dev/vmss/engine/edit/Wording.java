package dev.vmss.engine.edit;

import dev.vmss.engine.rewrite.ModelRewriter;
import dev.vmss.engine.rewrite.NameLookup;
import dev.vmss.model.Place;
import dev.vmss.model.reflect.ObjectType;
import dev.vmss.model.reflect.Property;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelMap;
import dev.vmss.model.value.ModelObject;
import dev.vmss.model.value.Remainder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives an edited model what its document said beyond the model's values: names as they were written, and the nulls with which
 * the Azure CLI fills its output. Without it every line of such a document would seem to be edited.
 */
final class Wording extends ModelRewriter {

    private Wording() {}

    static ModelObject keep(ModelObject before, ModelObject after) {
        return new Wording().rewrite(Place.ROOT, before, after);
    }

    @Override
    protected @Nullable Object rewrite(
            Place place, @Nullable ModelObject before, ModelObject after, Property property) {
        Object value = property.get(after);
        Object valueBefore = before == null ? null : property.get(before);
        return value == null || valueBefore == null ? value : keepValue(place, valueBefore, value);
    }

    private Object keepValue(Place place, Object before, Object after) {
        if (after.equals(before)) {
            return before;
        } else if (after instanceof ModelObject object) {
            return rewrite(place, (ModelObject) before, object);
        } else if (after instanceof ModelList<?> list) {
            return keepElements(place, (ModelList<?>) before, list);
        } else if (after instanceof ModelMap<?> map) {
            return keepEntries(place, (ModelMap<?>) before, map);
        }
        return after;
    }

    private ModelList<?> keepElements(Place place, ModelList<?> before, ModelList<?> after) {
        Map<Object, Integer> positions = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            positions.putIfAbsent(before.get(i), i);
        }
        List<Object> kept = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            int counterpart = positions.getOrDefault(after.get(i), i);
            kept.add(
                    counterpart < before.size()
                            ? keepValue(place, before.get(counterpart), after.get(i))
                            : after.get(i));
        }
        return list(after, kept);
    }

    private ModelMap<Object> keepEntries(Place place, ModelMap<?> before, ModelMap<?> after) {
        Map<String, Object> kept = new LinkedHashMap<>();
        NameLookup<?> entries = NameLookup.in(before.asMap());
        after.asMap().forEach((name, value) -> {
            Optional<?> valueBefore = entries.find(name);
            kept.put(name, valueBefore.isPresent() ? keepValue(place, valueBefore.get(), value) : value);
        });
        return ModelMap.copyOf(kept, after.nulls());
    }

    @Override
    protected Remainder remainder(Place place, @Nullable ModelObject before, ModelObject after) {
        return before == null ? after.remainder() : remainder(ObjectType.of(after), before, after);
    }

    private static Remainder remainder(ObjectType type, ModelObject before, ModelObject after) {
        Remainder.Recorder kept = new Remainder.Recorder();
        Remainder edited = after.remainder();
        edited.nulls().forEach(kept::setNull);
        edited.unknown().forEach(kept::setUnknown);
        edited.untyped().forEach(kept::setUntyped);
        Remainder written = before.remainder();
        for (Property property : type.properties()) {
            String name = property.name();
            written.spelling(name)
                    .or(() -> edited.spelling(name))
                    .ifPresent(spelling -> kept.setSpelling(name, spelling));
            written.form(name).or(() -> edited.form(name)).ifPresent(form -> kept.setForm(name, form));
        }
        // The CLI repeats parts of an id beside it, which may be wrong beside another one.
        boolean sameId = type.property("id")
                .filter(id -> !Objects.equals(id.get(before), id.get(after)))
                .isEmpty();
        written.silent().forEach((name, value) -> {
            if (edited.unknown(name).isEmpty() && (sameId || value.isInsignificant())) {
                kept.setSilent(name, value);
            }
        });
        return kept.toRemainder();
    }
}
