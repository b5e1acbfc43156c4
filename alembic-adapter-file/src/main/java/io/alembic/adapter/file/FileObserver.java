package io.alembic.adapter.file;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.Observation;
import io.alembic.adapter.spi.ObserveRequest;
import io.alembic.adapter.spi.ObservedObject;
import io.alembic.adapter.spi.Observer;
import io.alembic.adapter.spi.identity.IdentityResolution;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
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
                content.objects().stream().map(StoredObject::held).toList());
        List<ObservedObject> objects = new ArrayList<>(resolved.size());
        for (int i = 0; i < resolved.size(); i++) {
            objects.add(asStored(resolved.get(i), content.objects().get(i), request));
        }
        return objects;
    }

    /** Without the attributes that were lent by the key; with the stored key, where no schema says what a key is. */
    private static ObservedObject asStored(ObservedObject resolved, StoredObject stored, ObserveRequest request) {
        boolean declared = request.schema().type(resolved.type()).isPresent();
        MapValue attributes = resolved.attributes();
        for (String name : stored.key().names()) {
            if (!stored.attributes().has(name)) {
                attributes = attributes.without(name);
            }
        }
        return new ObservedObject(
                resolved.type(),
                declared ? resolved.key() : Key.of(stored.key()),
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
