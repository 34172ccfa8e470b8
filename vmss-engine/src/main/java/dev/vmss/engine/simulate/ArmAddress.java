package dev.vmss.engine.simulate;

import dev.vmss.model.value.ArmId;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a request is about.
 *
 * @param subscription the subscription's id
 * @param group the name of the resource group, or the empty text
 * @param set the name of the set, or the empty text for all sets
 * @param rest what follows the set's name, with the fixed parts in lower case
 * @param operation the id of an operation that is asked after, or the empty text
 */
record ArmAddress(String subscription, String group, String set, List<String> rest, String operation) {

    private static final String TYPE = "virtualmachinescalesets";

    ArmAddress {
        rest = List.copyOf(rest);
    }

    static ArmAddress parse(String path) {
        Cursor cursor = new Cursor(segments(path));
        cursor.expect(path, "subscriptions");
        String subscription = cursor.next(path);
        String group = cursor.take("resourcegroups") ? cursor.next(path) : "";
        cursor.expect(path, "providers");
        cursor.expect(path, "microsoft.compute");
        if (group.isEmpty() && cursor.take("locations")) {
            cursor.next(path);
            cursor.expect(path, "operations");
            return new ArmAddress(subscription, "", "", List.of(), cursor.next(path));
        }
        cursor.expect(path, TYPE);
        if (cursor.isAtEnd()) {
            return new ArmAddress(subscription, group, "", List.of(), "");
        } else if (group.isEmpty()) {
            throw noSuchAddress(path);
        }
        String set = cursor.next(path);
        return new ArmAddress(subscription, group, set, cursor.rest(), "");
    }

    static List<String> segments(String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : path.split("/")) {
            if (!segment.isEmpty()) {
                segments.add(decoded(path, segment));
            }
        }
        return segments;
    }

    private static String decoded(String path, String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw noSuchAddress(path);
        }
    }

    static Refusal noSuchAddress(String path) {
        return new Refusal(
                404, "InvalidResourceType", "The resource type could not be found at the address '" + path + "'.");
    }

    ArmId setId() {
        return ArmId.of("/subscriptions/" + subscription + "/resourceGroups/" + group
                + "/providers/Microsoft.Compute/virtualMachineScaleSets/" + set);
    }

    private static final class Cursor {

        private final List<String> segments;
        private int position;

        Cursor(List<String> segments) {
            this.segments = segments;
        }

        boolean isAtEnd() {
            return position == segments.size();
        }

        boolean take(String expected) {
            boolean found = !isAtEnd() && segments.get(position).equalsIgnoreCase(expected);
            position += found ? 1 : 0;
            return found;
        }

        void expect(String path, String expected) {
            if (!take(expected)) {
                throw noSuchAddress(path);
            }
        }

        String next(String path) {
            if (isAtEnd()) {
                throw noSuchAddress(path);
            }
            return segments.get(position++);
        }

        List<String> rest() {
            return List.copyOf(segments.subList(position, segments.size()));
        }
    }
}
