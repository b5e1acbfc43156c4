package io.alembic.adapter.nautobot.read;

import io.alembic.adapter.nautobot.server.NautobotServer;
import io.alembic.adapter.spi.identity.HeldObject;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Key;
import io.alembic.core.schema.TypeSchema;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.dcim.read.RowKeys;
import io.alembic.dcim.read.WireRow;
import io.alembic.dcim.rest.RowProgress;
import io.alembic.dcim.value.DeclaredForm;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads single objects while writing: those with a key, those with an id. */
public final class ObjectReader {

    private final TypeReader reader;
    private final KeyFilter filter;
    private final DeclaredForm form;

    private ObjectReader(TypeReader reader, KeyFilter filter, DeclaredForm form) {
        this.reader = reader;
        this.filter = filter;
        this.form = form;
    }

    public static ObjectReader of(NautobotServer server) {
        GraphTargets targets = new GraphTargets(server);
        GraphReader graphs = new GraphReader(server.api(), server.graph());
        NaturalNames names = new NaturalNames(targets, server.models()::pathOf, graphs);
        TypeReader reader = new TypeReader(server, targets, graphs);
        return new ObjectReader(reader, new KeyFilter(server, targets, reader), new DeclaredForm(names));
    }

    /**
     * The ids of the objects with these keys, compared after reading them.
     *
     * @param keys with references as the ids of their targets
     */
    public Map<Key, List<BackendId>> withKeys(DeclaredType declared, TypeSchema schema, Collection<MapValue> keys) {
        DeclaredType type = declared.withFields(schema.key().keySet());
        List<WireRow> rows = filter.read(type, keys, List.of(), RowProgress.SILENT);
        Map<Key, List<BackendId>> byKey = new HashMap<>();
        for (WireRow row : rows) {
            Key key = RowKeys.of(schema, held(type, row, form).attributes());
            byKey.computeIfAbsent(key, each -> new ArrayList<>()).add(BackendId.of(row.id()));
        }
        return RowKeys.found(schema, keys, byKey);
    }

    /** Which of these ids objects have. */
    public Set<String> existing(DeclaredType type, Collection<String> ids) {
        Set<String> existing = new TreeSet<>();
        reader.readByIds(type.withoutFields(), ids, RowProgress.SILENT).forEach(row -> existing.add(row.id()));
        return existing;
    }

    /** A row with its values in the form of the declared fields. */
    static HeldObject held(DeclaredType type, WireRow row, DeclaredForm form) {
        MapValue.Builder attributes = MapValue.builder();
        for (DeclaredField field : type.fields()) {
            Optional<Value> value = row.values().get(field.name());
            value.ifPresent(wire -> attributes.put(field.name(), form.of(field.schema(), wire)));
        }
        return new HeldObject(type.name(), BackendId.of(row.id()), attributes.build(), row.version());
    }
}
