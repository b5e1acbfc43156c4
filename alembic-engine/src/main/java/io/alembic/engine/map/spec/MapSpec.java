package io.alembic.engine.map.spec;

import static java.util.Objects.requireNonNull;

import io.alembic.core.schema.Schema;
import io.alembic.core.value.MapValue;
import io.alembic.document.model.DeclaredSchema;
import io.alembic.engine.map.emit.Emit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How an inventory becomes another (spec 70).
 *
 * @param declared the schema of the result, and where it is declared
 * @param objects made of nothing
 * @param tables values by text, for {@code map_value}
 */
public record MapSpec(
        DeclaredSchema declared,
        List<MapRule> rules,
        List<Emit> objects,
        Optional<TransformSource> transforms,
        Map<String, MapValue> tables) {

    public MapSpec {
        requireNonNull(declared, "declared is null");
        rules = List.copyOf(rules);
        objects = List.copyOf(objects);
        requireNonNull(transforms, "transforms is null");
        tables = Map.copyOf(tables);
    }

    public Schema schema() {
        return declared.schema();
    }
}
