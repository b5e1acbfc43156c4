package io.alembic.adapter.netbox.read;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.netbox.server.NetBoxServer;
import io.alembic.adapter.spi.identity.HeldObject;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.schema.TypeSchema;
import io.alembic.core.value.MapValue;
import io.alembic.dcim.read.DeclaredTypes;
import io.alembic.dcim.read.RowKeys;
import io.alembic.dcim.read.WireRow;
import io.alembic.dcim.rest.RowProgress;
import io.alembic.dcim.write.ObjectLookup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads single objects while writing: those with a key, those with an id. */
public final class ObjectReader implements ObjectLookup {

    private final DeclaredTypes<DeclaredType> types;
    private final RowForm form;
    private final TypeReader reader;
    private final KeyFilter filter;

    public ObjectReader(NetBoxServer server, DeclaredTypes<DeclaredType> types) {
        this.types = requireNonNull(types, "types is null");
        this.form = new RowForm(server.types());
        this.reader = new TypeReader(server, form);
        this.filter = new KeyFilter(server, reader);
    }

    @Override
    public Map<Key, List<BackendId>> withKeys(TypeName name, Collection<MapValue> keys) {
        TypeSchema schema = types.schema(name);
        DeclaredType type = types.of(name).withFields(schema.key().keySet());
        Map<Key, List<BackendId>> byKey = new HashMap<>();
        for (WireRow row : filter.read(type, keys, List.of(), RowProgress.SILENT)) {
            Key key = RowKeys.of(schema, form.held(type, row).attributes());
            byKey.computeIfAbsent(key, each -> new ArrayList<>()).add(RowForm.id(row.id()));
        }
        return RowKeys.found(schema, keys, byKey);
    }

    /** Objects with some of their declared fields, so far as they exist. */
    public List<HeldObject> withIds(TypeName name, Collection<String> ids, Set<String> fields) {
        DeclaredType type = types.of(name).withFields(fields);
        return reader.readByIds(type, ids, RowProgress.SILENT).stream()
                .map(row -> form.held(type, row))
                .toList();
    }

    @Override
    public Set<String> existing(TypeName name, Collection<String> ids) {
        Set<String> existing = new TreeSet<>();
        reader.readByIds(types.of(name).withoutFields(), ids, RowProgress.SILENT)
                .forEach(row -> existing.add(row.id()));
        return existing;
    }
}
