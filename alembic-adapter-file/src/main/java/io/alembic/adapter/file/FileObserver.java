package io.alembic.adapter.file;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.DescribedType;
import io.alembic.adapter.spi.Observation;
import io.alembic.adapter.spi.ObserveRequest;
import io.alembic.adapter.spi.ObservedObject;
import io.alembic.adapter.spi.Observer;
import io.alembic.adapter.spi.identity.HeldObject;
import io.alembic.adapter.spi.identity.IdentityResolution;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.schema.Schema;
import io.alembic.core.schema.TypeSchema;
import io.alembic.core.value.MapValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the file whole, whatever the scope: all of it must be parsed anyway. */
final class FileObserver implements Observer {

    private final FileStore store;

    FileObserver(FileStore store) {
        this.store = requireNonNull(store, "store is null");
    }

    @Override
    public Observation observe(ObserveRequest request) {
        FileContent content = store.read();
        List<ObservedObject> objects =
                content.layout() == Layout.OBSERVATION ? asGiven(content) : resolved(content, request);
        Set<TypeName> wanted = request.wantedTypes();
        return Observation.of(objects.stream()
                .filter(object -> wanted.contains(object.type()))
                .toList());
    }

    /** Every object, so that references to types that are not wanted resolve as well. */
    private static List<ObservedObject> resolved(FileContent content, ObserveRequest request) {
        List<ObservedObject> resolved = IdentityResolution.resolve(
                request.schema(),
                request.bindings(),
                content.objects().stream()
                        .map(object -> held(object, request.schema()))
                        .toList());
        List<ObservedObject> objects = new ArrayList<>(resolved.size());
        for (int i = 0; i < resolved.size(); i++) {
            objects.add(asStored(resolved.get(i), content.objects().get(i), request));
        }
        return objects;
    }

    /** With the id as a field, where a key declares it and the object has no such field of its own. */
    private static HeldObject held(StoredObject object, Schema schema) {
        boolean wanted = schema.type(object.type())
                .filter(type -> type.key().containsKey(DescribedType.ID))
                .isPresent();
        HeldObject held = object.held();
        return wanted && !held.attributes().has(DescribedType.ID)
                ? new HeldObject(
                        held.type(),
                        held.id(),
                        held.attributes().with(DescribedType.ID, held.id().toValue()),
                        held.version())
                : held;
    }

    /** Without the undeclared attributes that were lent by the key; with the stored key, where no schema says what a key is. */
    private static ObservedObject asStored(ObservedObject resolved, StoredObject stored, ObserveRequest request) {
        Optional<TypeSchema> type = request.schema().type(resolved.type());
        MapValue attributes = resolved.attributes();
        for (String name : stored.key().names()) {
            boolean declared =
                    type.filter(each -> each.fields().containsKey(name)).isPresent();
            if (!declared && !stored.attributes().has(name)) {
                attributes = attributes.without(name);
            }
        }
        return new ObservedObject(
                resolved.type(),
                type.isPresent() ? resolved.key() : Key.of(stored.key()),
                attributes,
                resolved.id(),
                resolved.version());
    }

    private static List<ObservedObject> asGiven(FileContent content) {
        return content.objects().stream()
                .map(object -> new ObservedObject(
                        object.type(),
                        Key.of(object.key()),
                        object.attributes(),
                        Optional.of(object.id()),
                        Optional.empty()))
                .toList();
    }
}
