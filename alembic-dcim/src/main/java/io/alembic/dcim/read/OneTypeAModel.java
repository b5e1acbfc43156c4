package io.alembic.dcim.read;

import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.core.identity.TypeName;
import io.alembic.dcim.ContentType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Refuses two declared types that mean one model: each object would be seen, and deleted, once as either. */
public final class OneTypeAModel {

    private OneTypeAModel() {}

    /**
     * @param <T> what a declared type is to the adapter
     * @throws BackendException of kind SCHEMA_MISMATCH that names two such types
     */
    public static <T> void require(List<T> types, Function<T, TypeName> name, Function<T, ContentType> model) {
        Map<ContentType, TypeName> seen = new HashMap<>();
        for (T type : types) {
            TypeName other = seen.putIfAbsent(model.apply(type), name.apply(type));
            if (other != null) {
                throw new BackendException(
                        BackendFailure.SCHEMA_MISMATCH,
                        other + " and " + name.apply(type) + " are both the model " + model.apply(type)
                                + " of this server, so each object would count twice; declare one of them");
            }
        }
    }
}
