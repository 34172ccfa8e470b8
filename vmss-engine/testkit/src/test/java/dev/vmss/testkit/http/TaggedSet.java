package dev.vmss.testkit.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What concurrent clients may know of a set: a value in a tag, and how often the set was changed, which is its ETag.
 *
 * @param exists whether the set is there
 * @param value the value
 * @param edits how often it was changed
 */
record TaggedSet(boolean exists, String value, int edits) {

    /** What a client asks. */
    enum Kind {
        READ("GET"),
        WRITE("PATCH"),
        WRITE_IF_SAME("PATCH"),
        CREATE("PUT"),
        DELETE("DELETE");

        private final String method;

        Kind(String method) {
            this.method = method;
        }

        String method() {
            return method;
        }
    }

    /** A request: to write a value, if the set has the ETag. */
    record Wish(Kind kind, String value, int edits) {

        String body() {
            return switch (kind) {
                case READ, DELETE -> "";
                case CREATE ->
                    "{\"location\": \"westeurope\", \"sku\": {\"name\": \"Standard_B1s\", \"capacity\": 0}, "
                            + "\"properties\": {}, \"tags\": {\"v\": \"" + value + "\"}}";
                default -> "{\"tags\": {\"v\": \"" + value + "\"}}";
            };
        }
    }

    /** An answer. */
    record Seen(int status, String value, String etag) {

        static Seen of(int status, JsonNode body) {
            return new Seen(
                    status,
                    body.at("/tags/v").asText(),
                    body.path("etag").asText().replace("\"", ""));
        }

        int edits() {
            return etag.isEmpty() ? 0 : Integer.parseInt(etag);
        }
    }

    /** The set after a request, or empty if the set would have answered otherwise; no answer fits everything. */
    Optional<TaggedSet> after(Wish wish, Optional<Seen> seen) {
        TaggedSet next = next(wish);
        return seen.isEmpty() || seen.get().equals(next.answer(this, wish)) ? Optional.of(next) : Optional.empty();
    }

    private TaggedSet next(Wish wish) {
        return switch (wish.kind()) {
            case READ -> this;
            case WRITE -> exists ? written(wish) : this;
            case WRITE_IF_SAME -> exists && wish.edits() == edits ? written(wish) : this;
            case CREATE -> exists ? written(wish) : new TaggedSet(true, wish.value(), 2);
            case DELETE -> new TaggedSet(false, "", 0);
        };
    }

    private TaggedSet written(Wish wish) {
        return new TaggedSet(true, wish.value(), edits + 1);
    }

    private Seen answer(TaggedSet before, Wish wish) {
        if (wish.kind() == Kind.DELETE) {
            return new Seen(before.exists ? 200 : 204, "", "");
        } else if (!exists) {
            return new Seen(404, "", "");
        } else if (wish.kind() == Kind.WRITE_IF_SAME && wish.edits() != before.edits) {
            return new Seen(412, "", "");
        }
        boolean isNew = wish.kind() == Kind.CREATE && !before.exists;
        return new Seen(isNew ? 201 : 200, value, Integer.toString(edits));
    }
}
