package io.alembic.dcim.value;

import io.alembic.core.value.MapValue;
import java.util.Optional;

/** What people call the object behind a reference, for fields that hold references but are declared as text. */
@FunctionalInterface
public interface ReferenceNames {

    /** @param reference of the form {@code {id, object_type}} */
    Optional<String> nameOf(MapValue reference);
}
