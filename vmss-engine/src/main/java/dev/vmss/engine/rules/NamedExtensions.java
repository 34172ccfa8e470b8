package dev.vmss.engine.rules;

import dev.vmss.engine.diff.Change;
import dev.vmss.engine.effective.EffectiveSet;
import dev.vmss.model.Place;
import dev.vmss.model.extension.Extension;
import dev.vmss.model.extension.ExtensionProperties;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The extensions of a set by the places that their names give them, to find those that a change is about. Thread-safe. */
final class NamedExtensions {

    private static final Place EXTENSIONS = Place.of("virtualMachineProfile.extensionProfile.extensions");
    private static final String EACH = EXTENSIONS.eachElement().pattern();

    private final List<Extension> all;
    private volatile @Nullable Map<Place, List<Extension>> byPlace;

    private NamedExtensions(EffectiveSet set) {
        this.all = set.profile().extensions();
    }

    static NamedExtensions of(EffectiveSet set) {
        return new NamedExtensions(set);
    }

    /** The extensions that a change is at, or within. */
    Stream<Extension> at(Change change) {
        return change.path()
                .around()
                .filter(place -> place.pattern().equals(EACH))
                .flatMap(place -> byPlace().getOrDefault(place, List.of()).stream());
    }

    /** The extensions of a name, in any case. */
    List<Extension> named(String name) {
        return byPlace().getOrDefault(EXTENSIONS.element("name", name), List.of());
    }

    /** Made when it is first needed: most updates break no rule about extensions. */
    private Map<Place, List<Extension>> byPlace() {
        Map<Place, List<Extension>> known = byPlace;
        if (known == null) {
            known = new HashMap<>();
            for (Extension extension : all) {
                String name = extension.name().orElse(null);
                if (name != null) {
                    known.computeIfAbsent(EXTENSIONS.element("name", name), at -> new ArrayList<>())
                            .add(extension);
                }
            }
            byPlace = known;
        }
        return known;
    }

    /** Whether a change makes an extension have what another one has too. */
    Predicate<Change> repeating(Function<Extension, Optional<String>> key) {
        Set<String> seen = new HashSet<>();
        Set<String> repeated = new HashSet<>();
        for (Extension extension : all) {
            String value = isLeaving(extension) ? null : key.apply(extension).orElse(null);
            if (value != null && !seen.add(value)) {
                repeated.add(value);
            }
        }
        return change -> !repeated.isEmpty()
                && change.to().isPresent()
                && at(change)
                        .filter(extension -> !isLeaving(extension))
                        .flatMap(extension -> key.apply(extension).stream())
                        .anyMatch(repeated::contains);
    }

    static Optional<String> name(Extension extension) {
        return extension.name().map(name -> name.toLowerCase(Locale.ROOT));
    }

    /** What a machine can have once only. */
    static Optional<String> handler(Extension extension) {
        return extension
                .properties()
                .flatMap(properties -> properties
                        .publisher()
                        .flatMap(publisher ->
                                properties.type().map(type -> (publisher + "/" + type).toLowerCase(Locale.ROOT))));
    }

    private static boolean isLeaving(Extension extension) {
        return extension
                .properties()
                .flatMap(ExtensionProperties::provisioningState)
                .filter("Deleting"::equalsIgnoreCase)
                .isPresent();
    }
}
