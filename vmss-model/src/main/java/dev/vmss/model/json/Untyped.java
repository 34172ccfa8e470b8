package dev.vmss.model.json;

import dev.vmss.model.reflect.ObjectType;
import dev.vmss.model.reflect.Property;
import dev.vmss.model.value.ModelList;
import dev.vmss.model.value.ModelMap;
import dev.vmss.model.value.ModelObject;
import java.util.ArrayList;
import java.util.List;

/** Finds the properties of a value that the model has no accessor for, as a newer API version may send them. */
public final class Untyped {

    private Untyped() {}

    /**
     * The properties without an accessor.
     *
     * @param value a value of the model
     * @return their paths, such as {@code properties.upgradePolicy.newKnob}
     */
    public static List<String> paths(ModelObject value) {
        List<String> paths = new ArrayList<>();
        collect("", value, paths);
        return paths;
    }

    private static void collect(String path, Object value, List<String> paths) {
        if (value instanceof ModelObject object) {
            for (Property property : ObjectType.of(object).properties()) {
                Object inner = property.get(object);
                if (inner != null) {
                    collect(path + separator(path) + property.name(), inner, paths);
                }
            }
            object.remainder().unknown().keySet().forEach(name -> paths.add(path + separator(path) + name));
        } else if (value instanceof ModelList<?> list) {
            for (int i = 0; i < list.size(); i++) {
                collect(path + "[" + i + "]", list.get(i), paths);
            }
        } else if (value instanceof ModelMap<?> map) {
            map.asMap().forEach((name, inner) -> collect(path + separator(path) + name, inner, paths));
        }
    }

    private static String separator(String path) {
        return path.isEmpty() ? "" : ".";
    }
}
