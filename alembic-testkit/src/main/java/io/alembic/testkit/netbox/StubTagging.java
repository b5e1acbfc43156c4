package io.alembic.testkit.netbox;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.server.StubRefusal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Puts tags on objects: they must exist, and may be restricted to some types. */
final class StubTagging {

    private static final String TAG = "extras.tag";

    private final StubObjects objects;
    private final StubReferences references;

    StubTagging(StubObjects objects) {
        this.objects = requireNonNull(objects, "objects is null");
        this.references = new StubReferences(objects);
    }

    MapValue taken(StubType type, MapValue object, MapValue body, StubProblems problems) {
        if (!type.tags()) {
            return object;
        }
        Set<Value> tags = new LinkedHashSet<>(StubObjects.list(object.getOrNull(StubObjects.TAGS)));
        if (body.has(StubObjects.TAGS)) {
            tags.clear();
            if (body.getOrNull(StubObjects.TAGS).isNull()) {
                problems.add(StubObjects.TAGS, "This field may not be null.");
            } else if (body.getOrNull(StubObjects.TAGS).asList().isEmpty()) {
                problems.add(StubObjects.TAGS, "Expected a list of items.");
            }
        }
        tags.addAll(ids(StubObjects.TAGS, body, problems));
        tags.addAll(ids("add_tags", body, problems));
        ids("remove_tags", body, problems).forEach(tags::remove);
        return object.with(StubObjects.TAGS, new ListValue(List.copyOf(tags)));
    }

    void checkRestrictions(StubType type, MapValue object) {
        StubType tag = objects.types().get(TAG);
        for (Value id : StubObjects.list(object.getOrNull(StubObjects.TAGS))) {
            MapValue found = objects.find(tag, id).orElse(MapValue.EMPTY);
            List<Value> allowed = StubObjects.list(found.getOrNull("object_types"));
            if (!allowed.isEmpty() && !allowed.contains(Value.of(type.contentType()))) {
                throw new StubRefusal(
                        400,
                        MapValue.of(
                                "detail",
                                Value.of("Tag " + StubObjects.text(found, "name") + " cannot be assigned to "
                                        + type.title() + " objects.")));
            }
        }
    }

    private List<Value> ids(String field, MapValue body, StubProblems problems) {
        List<Value> ids = new ArrayList<>();
        for (Value tag : StubObjects.list(body.getOrNull(field))) {
            try {
                ids.add(references.id(TAG, tag));
            } catch (IllegalArgumentException e) {
                problems.add(field, String.valueOf(e.getMessage()));
                return ids;
            }
        }
        return ids;
    }
}
