package dev.vmss.model.mapper;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object of JSON that a mapper writes with all its members, whatever its settings say of nulls and empty values. */
@JsonAutoDetect(
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE,
        fieldVisibility = Visibility.NONE)
public final class JsonMembers {

    private final Map<String, @Nullable Object> members;

    JsonMembers(Map<String, @Nullable Object> members) {
        this.members = Collections.unmodifiableMap(members);
    }

    /**
     * The members.
     *
     * @return what {@link JsonForm#jsonForm()} returns, by name, in order; unmodifiable
     */
    @JsonAnyGetter
    @JsonInclude(value = Include.ALWAYS, content = Include.ALWAYS)
    public Map<String, @Nullable Object> members() {
        return members;
    }

    /** {@return the names of the members} */
    @Override
    public String toString() {
        return members.keySet().toString();
    }
}
