package io.alembic.dcim.write;

import io.alembic.adapter.spi.WriteRequest;
import io.alembic.adapter.spi.WriteStep;
import io.alembic.core.identity.TypeName;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.reference.References;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.TextOrder;
import io.alembic.core.value.Value;
import io.alembic.dcim.ContentType;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Which tags objects bear by name, and on which models: those must be there before the objects are written. */
public final class NamedTags {

    private static final String TAGS = "tags";

    private NamedTags() {}

    public static SortedMap<String, Set<ContentType>> in(WriteRequest request, Function<TypeName, ContentType> models) {
        SortedMap<String, Set<ContentType>> named = new TreeMap<>(TextOrder.UTF_8);
        for (WriteStep step : request.steps()) {
            Optional<InventoryObject> desired = step.operation().desired();
            desired.filter(object -> bearsByName(object, request.schema()))
                    .ifPresent(object -> object.attributes()
                            .getOrNull(TAGS)
                            .asList()
                            .orElse(ListValue.EMPTY)
                            .elements()
                            .forEach(tag -> tag.asText()
                                    .ifPresent(name -> named.computeIfAbsent(name, each -> new TreeSet<>())
                                            .add(models.apply(object.type())))));
        }
        return named;
    }

    private static boolean bearsByName(InventoryObject object, Schema schema) {
        Optional<FieldSchema> field = schema.type(object.type()).flatMap(type -> type.field(TAGS));
        return object.attributes().get(TAGS).flatMap(Value::asList).isPresent()
                && field.filter(found -> !References.canHold(found.type())).isPresent();
    }
}
