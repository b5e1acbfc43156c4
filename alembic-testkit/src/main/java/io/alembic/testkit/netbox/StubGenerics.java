package io.alembic.testkit.netbox;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;

/** References to objects of several types, written as a type and an id: both or neither. */
final class StubGenerics {

    private static final String NOT_NULL = "This field cannot be null.";

    private final StubObjects objects;

    StubGenerics(StubObjects objects) {
        this.objects = requireNonNull(objects, "objects is null");
    }

    MapValue taken(StubType type, MapValue object, MapValue body, StubProblems problems) {
        MapValue taken = object;
        for (StubField field : type.fields()) {
            if (field.kind() == StubField.Kind.GENERIC) {
                taken = taken(field, taken, body, problems);
            }
        }
        return taken;
    }

    private static MapValue taken(StubField field, MapValue object, MapValue body, StubProblems problems) {
        MapValue taken = object;
        if (body.has(field.typeName())) {
            Value type = body.getOrNull(field.typeName());
            if (!type.isNull() && !field.targets().contains(type.asText().orElse(""))) {
                problems.add(
                        field.typeName(),
                        "Invalid content type: " + type.asText().orElse(type.toString()));
            }
            taken = taken.with(field.typeName(), type);
        }
        if (body.has(field.idName())) {
            Value id = body.getOrNull(field.idName());
            if (!id.isNull() && !StubChecks.isId(id)) {
                problems.add(field.idName(), "A valid integer is required.");
            }
            boolean isText = id.asText().isPresent() && StubChecks.isId(id);
            taken = taken.with(
                    field.idName(), isText ? Value.of(Long.parseLong(id.asText().orElse(""))) : id);
        }
        return taken;
    }

    void check(StubType type, MapValue object, StubProblems problems) {
        for (StubField field : type.fields()) {
            if (field.kind() == StubField.Kind.GENERIC) {
                check(field, object, problems);
            }
        }
    }

    private void check(StubField field, MapValue object, StubProblems problems) {
        String contentType = StubObjects.text(object, field.typeName());
        Value id = object.getOrNull(field.idName());
        boolean isScope = field.name().equals("scope");
        if (contentType.isEmpty() && !id.isNull()) {
            problems.add(field.typeName(), NOT_NULL);
        } else if (!contentType.isEmpty() && id.isNull() && isScope) {
            String title =
                    objects.types().find(contentType).map(StubType::title).orElse(contentType);
            problems.add(StubProblems.WHOLE, "Please select a " + title + ".");
        } else if (!contentType.isEmpty() && id.isNull()) {
            problems.add(field.idName(), NOT_NULL);
        } else if (!contentType.isEmpty()) {
            boolean known = objects.types()
                    .find(contentType)
                    .flatMap(target -> objects.find(target, id))
                    .isPresent();
            if (!known) {
                problems.add(field.idName(), "Related object not found using the provided value: " + id + ".");
            }
        }
    }
}
