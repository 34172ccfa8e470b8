/**
 * The documents about a virtual machine scale set as immutable values, and their JSON. Everything starts at
 * {@link dev.vmss.model.ScaleSet} and {@link dev.vmss.model.json.ModelReader}.
 *
 * <p>The tree of the values is the API. Their types and properties as values are exported to the engine alone. Nothing needs to be opened, because the module looks into its
 * own types only, and values are read and written by code of its own.
 */
@SuppressWarnings("module") // The modules to which a package is exported are built after this one.
module dev.vmss.model {
    requires transitive com.fasterxml.jackson.databind;
    requires transitive org.jspecify;
    requires static org.immutables.annotate;
    requires static org.immutables.value.annotations;
    // For the module for its mappers only. It is no service of this module, because then Jackson 3 would have to be
    // there.
    requires static tools.jackson.databind;

    exports dev.vmss.model;
    exports dev.vmss.model.extension;
    exports dev.vmss.model.instance;
    exports dev.vmss.model.json;
    exports dev.vmss.model.mapper;
    exports dev.vmss.model.network;
    exports dev.vmss.model.os;
    exports dev.vmss.model.policy;
    exports dev.vmss.model.profile;
    exports dev.vmss.model.reflect to
            dev.vmss.engine,
            dev.vmss.examples,
            dev.vmss.testkit;
    exports dev.vmss.model.resource;
    exports dev.vmss.model.schema;
    exports dev.vmss.model.security;
    exports dev.vmss.model.stability;
    exports dev.vmss.model.storage;
    exports dev.vmss.model.upgrade;
    exports dev.vmss.model.value;
    exports dev.vmss.model.view;

    uses dev.vmss.model.mapper.JsonFormProvider;

    provides dev.vmss.model.mapper.JsonFormProvider with
            dev.vmss.model.json.ModelForms;
    provides com.fasterxml.jackson.databind.Module with
            dev.vmss.model.json.VmssModule;
}
