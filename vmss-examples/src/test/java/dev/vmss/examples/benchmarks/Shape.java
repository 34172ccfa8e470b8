package dev.vmss.examples.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vmss.testkit.Gallery;
import java.nio.charset.StandardCharsets;

/** Documents that nobody writes by hand, but a faulty program or an attacker may: the web tier with very much of something. */
public enum Shape {

    /** Each data disk grows. */
    DATA_DISKS {
        @Override
        void grow(ObjectNode set, int size, boolean desired) {
            ArrayNode disks = set.withArray(PROFILE + "/storageProfile/dataDisks");
            for (int lun = 0; lun < size; lun++) {
                disks.addObject().put("lun", lun).put("createOption", "Empty").put("diskSizeGB", desired ? 64 : 32);
            }
        }
    },

    /** Extensions in the reverse order, which is no change. */
    REVERSED_EXTENSIONS {
        @Override
        void grow(ObjectNode set, int size, boolean desired) {
            ArrayNode extensions = set.withArray(PROFILE + "/extensionProfile/extensions");
            for (int i = 0; i < size; i++) {
                int number = desired ? size - 1 - i : i;
                ObjectNode extension = extensions.addObject().put("name", "extension-" + number);
                extension
                        .putObject("properties")
                        .put("publisher", "Contoso")
                        .put("type", "Agent" + number)
                        .put("typeHandlerVersion", "1.0");
            }
        }
    },

    /** Each tag gets another value. */
    TAGS {
        @Override
        void grow(ObjectNode set, int size, boolean desired) {
            ObjectNode tags = set.withObject("/tags");
            for (int number = 0; number < size; number++) {
                tags.put("tag-" + number, desired ? "new" : "old");
            }
        }
    },

    /** Members that no API version has; each gets another value. */
    UNKNOWN_MEMBERS {
        @Override
        void grow(ObjectNode set, int size, boolean desired) {
            ObjectNode properties = set.withObject("/properties");
            for (int number = 0; number < size; number++) {
                properties.put("member" + number, desired ? 1 : 0);
            }
        }
    };

    private static final String PROFILE = "/properties/virtualMachineProfile";

    abstract void grow(ObjectNode set, int size, boolean desired);

    /** The document in UTF-8. */
    byte[] json(int size, boolean desired) {
        try {
            ObjectNode set = (ObjectNode) new ObjectMapper().readTree(Gallery.json("web-tier"));
            grow(set, size, desired);
            return set.toString().getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
