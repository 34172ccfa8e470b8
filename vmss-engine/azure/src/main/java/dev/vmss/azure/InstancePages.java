package dev.vmss.azure;

import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipeline;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.vmss.engine.effective.InstanceStatus;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.json.InvalidModelException;
import dev.vmss.model.json.ModelReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The pages of a list of instances: all of them or none. */
final class InstancePages {

    private static final JsonFactory JSON = new JsonFactory();

    private final List<ScaleSetInstance> instances = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> addresses = new HashSet<>();

    private InstancePages() {}

    static List<ScaleSetInstance> read(HttpPipeline pipeline, Exchange first) {
        InstancePages pages = new InstancePages();
        Exchange exchange = first;
        while (true) {
            pages.addresses.add(exchange.address());
            Answer answer = exchange.send();
            Optional<String> next = pages.add(answer);
            if (next.isEmpty()) {
                return List.copyOf(pages.instances);
            } else if (pages.addresses.contains(next.get())) {
                throw answer.wrong("its nextLink leads back to a page that was read already");
            }
            try {
                exchange = Exchange.of(pipeline, HttpMethod.GET, next.get());
            } catch (IllegalArgumentException e) {
                throw answer.wrong("its nextLink is not an address");
            }
        }
    }

    /** Adds the instances of a page, and returns the address of the next one. */
    private Optional<String> add(Answer answer) {
        try {
            // Equal parts of instances of all pages are stored once.
            ModelReader reader = instances.isEmpty()
                    ? ModelReader.create()
                    : ModelReader.create().sharing(instances.get(instances.size() - 1));
            Optional<String> next = nextLink(answer);
            for (ScaleSetInstance instance :
                    reader.readList(ScaleSetInstance.class, new ByteArrayInputStream(answer.body()))) {
                String id = InstanceStatus.of(instance)
                        .id()
                        .orElseThrow(() -> answer.wrong("an instance has neither an id nor a name"));
                if (!ids.add(InstanceStatus.comparable(id))) {
                    throw answer.wrong(
                            "instance " + id + " comes twice: the set changed between its pages, read it again");
                }
                instances.add(instance);
            }
            return next;
        } catch (InvalidModelException e) {
            throw answer.unreadable(e);
        } catch (IOException e) {
            throw answer.wrong("the answer is not a page of a list: it is not JSON, or ends too early");
        }
    }

    /**
     * The link to the next page.
     *
     * @throws IOException if the text is no JSON
     */
    private static Optional<String> nextLink(Answer answer) throws IOException {
        String next = "";
        boolean hasValue = false;
        try (JsonParser parser = JSON.createParser(answer.body())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw answer.wrong("the answer is not a page of a list");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken token = parser.nextToken();
                if (name.equals("value")) {
                    hasValue |= token == JsonToken.START_ARRAY;
                } else if (name.equals("nextLink") && token == JsonToken.VALUE_STRING) {
                    next = parser.getText();
                } else if (name.equals("nextLink") && token != JsonToken.VALUE_NULL) {
                    throw answer.wrong("its nextLink is not an address");
                }
                parser.skipChildren();
            }
            if (parser.nextToken() != null) {
                throw answer.wrong("the answer is not a page of a list: more follows after it");
            }
        }
        if (!hasValue) {
            throw answer.wrong("the answer is not a page of a list: it has no array 'value'");
        }
        return Optional.of(next).filter(link -> !link.isEmpty());
    }
}
