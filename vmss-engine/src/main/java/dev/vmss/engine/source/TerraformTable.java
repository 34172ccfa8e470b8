package dev.vmss.engine.source;

import dev.vmss.engine.source.TerraformAttribute.Row;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which attribute of the Terraform provider's schema, 4.x and 5.x, is which property. It is read from the resource
 * {@code terraform-attributes.tsv}, which was made from the provider's source.
 *
 * @see <a href="https://github.com/hashicorp/terraform-provider-azurerm">terraform-provider-azurerm, v4.81.0 and v5.2.0</a>
 */
final class TerraformTable {

    /** The resources of the provider that are scale sets. */
    enum Resource {
        LINUX("azurerm_linux_virtual_machine_scale_set"),
        WINDOWS("azurerm_windows_virtual_machine_scale_set"),
        ORCHESTRATED("azurerm_orchestrated_virtual_machine_scale_set");

        private final String type;

        Resource(String type) {
            this.type = type;
        }

        String type() {
            return type;
        }

        String inTable() {
            return type.split("_")[1];
        }
    }

    private static final String FILE = "terraform-attributes.tsv";

    private static final class Holder {

        private static final TerraformTable TABLE = new TerraformTable();
    }

    private final Map<Resource, TerraformAttribute> roots = new EnumMap<>(Resource.class);

    private TerraformTable() {
        for (Resource resource : Resource.values()) {
            roots.put(resource, new TerraformAttribute("", ""));
        }
        lines().stream().skip(1).forEach(this::add);
    }

    /** All attributes of a resource, as members of an attribute without a name. */
    static TerraformAttribute of(Resource resource) {
        return Objects.requireNonNull(Holder.TABLE.roots.get(resource));
    }

    private void add(String line) {
        String[] cells = line.split("\t", -1);
        List<String> resources = List.of(cells[0].split("\\+"));
        Row row = new Row(cells[1], cells[2], cells[3], cells[4].equals("yes"), cells[5], cells[6], cells[7], cells[8]);
        TerraformConversion.check(row.conversion());
        roots.forEach((resource, root) -> {
            if (resources.contains(resource.inTable())) {
                TerraformAttribute attribute = root;
                for (String step : row.attribute().replace(".{*}", "").split("\\.")) {
                    attribute = attribute.member(step.replaceAll("\\[0?]$", ""));
                }
                attribute.setRow(row);
            }
        });
    }

    static List<String> lines() {
        try (InputStream stream = Objects.requireNonNull(TerraformTable.class.getResourceAsStream(FILE), FILE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
