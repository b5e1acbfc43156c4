package io.alembic.dcim.write;

import io.alembic.core.value.MapValue;
import java.util.List;

/** The members of bodies that both servers have, and parts of bodies. */
public final class WireBody {

    public static final String ID = "id";
    public static final String CUSTOM_FIELDS = "custom_fields";

    private WireBody() {}

    /** The part of a whole body that some of its members make; those of custom fields are named by their keys. */
    public static MapValue only(MapValue body, List<String> names) {
        MapValue.Builder part = MapValue.builder();
        MapValue.Builder custom = MapValue.builder();
        MapValue allCustom = body.getOrNull(CUSTOM_FIELDS).asMap().orElse(MapValue.EMPTY);
        for (String name : names) {
            body.get(name).ifPresent(value -> part.put(name, value));
            allCustom.get(name).ifPresent(value -> custom.put(name, value));
        }
        MapValue changed = custom.build();
        return changed.isEmpty()
                ? part.build()
                : part.put(CUSTOM_FIELDS, changed).build();
    }
}
