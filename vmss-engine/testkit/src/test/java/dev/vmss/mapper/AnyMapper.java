package dev.vmss.mapper;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.vmss.model.json.VmssModule;
import dev.vmss.model.json.VmssModule3;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** A mapper as users have it. */
record AnyMapper(String name, Writer writer, Reader reader) {

    interface Writer {
        String write(Object value) throws Exception;
    }

    interface Reader {
        Object read(String json, Class<?> type) throws Exception;
    }

    static List<AnyMapper> all() {
        return List.of(
                jackson2("Jackson 2", new ObjectMapper()),
                jackson2("Jackson 2 with modules", new ObjectMapper().findAndRegisterModules()),
                jackson2("Jackson 2 with our module", new ObjectMapper().registerModule(new VmssModule())),
                jackson2("Jackson 2 without what is empty", withoutEmpty()),
                jackson2("Spring Boot 3", springBoot3()),
                jackson3("Jackson 3", JsonMapper.builder()),
                jackson3("Jackson 3 with our module", JsonMapper.builder().addModule(new VmssModule3())),
                jackson3(
                        "Jackson 3 without what is empty",
                        JsonMapper.builder()
                                .changeDefaultPropertyInclusion(
                                        old -> old.withValueInclusion(JsonInclude.Include.NON_EMPTY)
                                                .withContentInclusion(JsonInclude.Include.NON_EMPTY))),
                jackson3("Spring Boot 4", JsonMapper.builder().findAndAddModules()));
    }

    private static ObjectMapper withoutEmpty() {
        return new ObjectMapper()
                .setDefaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY));
    }

    /** What its builder sets; it finds no modules but Jackson's own. */
    private static ObjectMapper springBoot3() {
        return com.fasterxml.jackson.databind.json.JsonMapper.builder()
                .disable(MapperFeature.DEFAULT_VIEW_INCLUSION)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .build();
    }

    private static AnyMapper jackson2(String name, ObjectMapper mapper) {
        return new AnyMapper(name, mapper::writeValueAsString, mapper::readValue);
    }

    private static AnyMapper jackson3(String name, JsonMapper.Builder builder) {
        JsonMapper mapper = builder.build();
        return new AnyMapper(name, mapper::writeValueAsString, mapper::readValue);
    }

    @Override
    public String toString() {
        return name;
    }
}
