package io.alembic.adapter.infrahub.write;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.infrahub.read.DeclaredKind;
import io.alembic.adapter.infrahub.read.NodeReader;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.value.MapValue;
import io.alembic.dcim.read.DeclaredTypes;
import io.alembic.dcim.read.RowKeys;
import io.alembic.dcim.read.WireRow;
import io.alembic.dcim.rest.RowProgress;
import io.alembic.dcim.write.ObjectLookup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks for nodes while writing: by filters on their keys, never by going through all of a kind. */
final class WrittenNodes implements ObjectLookup {

    private final DeclaredTypes<DeclaredKind> types;
    private final NodeReader reader;

    WrittenNodes(DeclaredTypes<DeclaredKind> types, NodeReader reader) {
        this.types = requireNonNull(types, "types is null");
        this.reader = requireNonNull(reader, "reader is null");
    }

    @Override
    public Set<String> existing(TypeName type, Collection<String> ids) {
        return reader.readByIds(types.of(type), ids, RowProgress.SILENT).stream()
                .map(WireRow::id)
                .collect(Collectors.toSet());
    }

    @Override
    public Map<Key, List<BackendId>> withKeys(TypeName type, Collection<MapValue> keys) {
        DeclaredKind declared = types.of(type);
        Map<Key, List<BackendId>> held = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (WireRow row : reader.read(declared, keys, List.of(), RowProgress.SILENT)) {
            if (seen.add(row.id())) {
                held.computeIfAbsent(RowKeys.of(declared.schema(), row.values()), each -> new ArrayList<>())
                        .add(BackendId.of(row.id()));
            }
        }
        return RowKeys.found(declared.schema(), keys, held);
    }
}
