package dev.vmss.testkit.junit;

import dev.vmss.engine.simulate.FakeScaleSets;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.value.ArmId;
import dev.vmss.testkit.http.FakeServer;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.ParameterContext;

/** The kinds of parameters of a test. */
enum ParameterKind {
    SERVICE {
        @Override
        Object value(World world, ParameterContext parameter) {
            return world.service();
        }
    },
    SERVER {
        @Override
        Object value(World world, ParameterContext parameter) {
            return world.server();
        }
    },
    SET {
        @Override
        Object value(World world, ParameterContext parameter) {
            return world.gallerySet(name(parameter));
        }
    },
    ID {
        @Override
        Object value(World world, ParameterContext parameter) {
            return world.gallerySet(name(parameter)).id().orElseThrow();
        }
    },
    ID_TEXT {
        @Override
        Object value(World world, ParameterContext parameter) {
            return world.gallerySet(name(parameter)).id().orElseThrow().text();
        }
    },
    INSTANCES {
        @Override
        Object value(World world, ParameterContext parameter) {
            return world.service()
                    .instances(world.gallerySet(name(parameter)).id().orElseThrow());
        }
    },
    AZURE_SDK {
        @Override
        Object value(World world, ParameterContext parameter) {
            return AzureParameters.value(world, parameter.getParameter().getType());
        }
    };

    /** By name, because without vmss-azure there are no such classes. */
    private static final Set<String> OF_AZURE = Set.of(
            "com.azure.resourcemanager.compute.ComputeManager",
            "dev.vmss.azure.AzureScaleSets",
            "dev.vmss.azure.FakeAzureClient");

    abstract Object value(World world, ParameterContext parameter);

    static Optional<ParameterKind> of(ParameterContext parameter) {
        Type type = parameter.getParameter().getParameterizedType();
        if (parameter.isAnnotated(GallerySet.class)) {
            return ofSet(type);
        } else if (type.equals(FakeScaleSets.class)) {
            return Optional.of(SERVICE);
        } else if (type.equals(FakeServer.class)) {
            return Optional.of(SERVER);
        }
        return OF_AZURE.contains(type.getTypeName()) ? Optional.of(AZURE_SDK) : Optional.empty();
    }

    private static Optional<ParameterKind> ofSet(Type type) {
        if (type.equals(ScaleSet.class)) {
            return Optional.of(SET);
        } else if (type.equals(ArmId.class)) {
            return Optional.of(ID);
        } else if (type.equals(String.class)) {
            return Optional.of(ID_TEXT);
        }
        boolean isList = type instanceof ParameterizedType list
                && list.getRawType().equals(List.class)
                && list.getActualTypeArguments()[0].equals(ScaleSetInstance.class);
        return isList ? Optional.of(INSTANCES) : Optional.empty();
    }

    static String name(ParameterContext parameter) {
        return parameter.findAnnotation(GallerySet.class).orElseThrow().value();
    }
}
