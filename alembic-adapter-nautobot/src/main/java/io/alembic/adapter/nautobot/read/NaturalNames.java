package io.alembic.adapter.nautobot.read;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.MapValue;
import io.alembic.dcim.ContentType;
import io.alembic.dcim.graph.GraphType;
import io.alembic.dcim.graph.Selection;
import io.alembic.dcim.rest.RowProgress;
import io.alembic.dcim.rest.WireShapes;
import io.alembic.dcim.value.ReferenceNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the objects behind references are called, for fields such as {@code status} that are declared as text: their
 * natural keys, read once a model and only for models that are asked for. Where several objects share a name, it says
 * nothing, and the id stands.
 */
final class NaturalNames implements ReferenceNames {

    private static final String ID = "id";
    private static final int DEEPEST = 64;

    private final GraphTargets targets;
    private final NautobotPaths paths;
    private final GraphReader reader;
    private final Map<ContentType, Map<String, String>> names = new HashMap<>();

    NaturalNames(GraphTargets targets, NautobotPaths paths, GraphReader reader) {
        this.targets = requireNonNull(targets, "targets is null");
        this.paths = requireNonNull(paths, "paths is null");
        this.reader = requireNonNull(reader, "reader is null");
    }

    @Override
    public synchronized Optional<String> nameOf(MapValue reference) {
        return WireShapes.typeOf(reference).flatMap(type -> {
            Map<String, String> known = names.computeIfAbsent(type, this::read);
            return reference.getOrNull(ID).asText().map(known::get);
        });
    }

    private Map<String, String> read(ContentType type) {
        NaturalKey key = NaturalKey.of(type);
        Optional<GraphType> found = targets.graphType(type).filter(key::isShownBy);
        Optional<String> path = paths.of(type);
        if (found.isEmpty() || path.isEmpty()) {
            return Map.of();
        }
        List<Selection> selections = new ArrayList<>(key.selections());
        selections.add(Selection.of(ID));
        return unique(key, reader.readAll(found.get().name(), path.get(), selections, RowProgress.SILENT));
    }

    private static Map<String, String> unique(NaturalKey key, List<MapValue> rows) {
        Map<String, MapValue> byId = new HashMap<>();
        rows.forEach(row -> row.getOrNull(ID).asText().ifPresent(id -> byId.put(id, row)));
        Map<String, String> names = new HashMap<>();
        Set<String> seen = new HashSet<>();
        Set<String> shared = new HashSet<>();
        byId.forEach((id, row) -> fullName(key, row, byId).ifPresent(name -> {
            names.put(id, name);
            if (!seen.add(name)) {
                shared.add(name);
            }
        }));
        names.values().removeAll(shared);
        return names;
    }

    private static Optional<String> fullName(NaturalKey key, MapValue row, Map<String, MapValue> byId) {
        List<String> parts = new ArrayList<>();
        Optional<MapValue> at = Optional.of(row);
        while (at.isPresent() && parts.size() < DEEPEST) {
            Optional<String> part = at.flatMap(key::text);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
            at = at.flatMap(key::parentId).map(byId::get);
        }
        return Optional.of(String.join(NaturalKey.SEPARATOR, parts));
    }
}
