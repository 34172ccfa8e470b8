package dev.vmss.engine.simulate;

import dev.vmss.model.mapper.JsonForm;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request to the fake service, independent of any HTTP library.
 *
 * @param method the HTTP method
 * @param endpoint scheme and host of the address, such as {@code https://management.azure.com}, which the addresses in the
 *     answer have too; the empty text for that of the public cloud
 * @param path the path, without host and query
 * @param query the parameters of the query, such as {@code api-version}, decoded
 * @param headers the headers; their names compare without case
 * @param body the body as text; the empty text for none
 */
public record FakeRequest(
        String method,
        String endpoint,
        String path,
        Map<String, String> query,
        Map<String, String> headers,
        String body)
        implements JsonForm {

    private static final Pattern ENDPOINT = Pattern.compile("^https?://[^/?]+", Pattern.CASE_INSENSITIVE);

    /**
     * Copies the maps, with names in lower case.
     *
     * @param method the method
     * @param endpoint scheme and host
     * @param path the path
     * @param query the parameters of the query
     * @param headers the headers
     * @param body the body
     */
    public FakeRequest {
        method = method.toUpperCase(Locale.ROOT);
        query = lowerCased(query);
        headers = lowerCased(headers);
    }

    /**
     * A request without headers.
     *
     * @param method the HTTP method
     * @param uri path and query, with or without scheme and host
     * @param body the body; the empty text for none
     * @return the request
     * @throws IllegalArgumentException if the query is not encoded correctly
     */
    public static FakeRequest of(String method, String uri, String body) {
        Matcher matcher = ENDPOINT.matcher(uri);
        String endpoint = matcher.find() ? matcher.group() : "";
        String relative = uri.substring(endpoint.length());
        int mark = relative.indexOf('?');
        String path = mark < 0 ? relative : relative.substring(0, mark);
        Map<String, String> query = new LinkedHashMap<>();
        for (String part :
                mark < 0 ? new String[0] : relative.substring(mark + 1).split("&")) {
            String[] pair = part.split("=", 2);
            query.put(decoded(pair[0]), pair.length < 2 ? "" : decoded(pair[1]));
        }
        return new FakeRequest(method, endpoint, path, query, Map.of(), body);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /**
     * The same request with one more header.
     *
     * @param name the header's name
     * @param value its value
     * @return the request
     */
    public FakeRequest withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name.toLowerCase(Locale.ROOT), value);
        return new FakeRequest(method, endpoint, path, query, more, body);
    }

    /** The same address with another method, without headers and body. */
    FakeRequest withMethod(String other) {
        return new FakeRequest(other, endpoint, path, query, Map.of(), "");
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    String parameter(String name) {
        return query.getOrDefault(name, "");
    }

    private static Map<String, String> lowerCased(Map<String, String> map) {
        Map<String, String> copy = new LinkedHashMap<>();
        map.forEach((name, value) -> copy.put(name.toLowerCase(Locale.ROOT), value));
        return Map.copyOf(copy);
    }

    /**
     * The request without its headers and its body, which may contain secrets.
     *
     * @return method and path
     */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
