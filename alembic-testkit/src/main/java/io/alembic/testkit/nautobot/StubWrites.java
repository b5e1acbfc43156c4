package io.alembic.testkit.nautobot;

import static java.util.Objects.requireNonNull;

import io.alembic.core.network.IpPrefix;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.server.StubRefusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Creates, changes and deletes as Nautobot does: arrays are atomic; the rows of a POST are checked before any is stored,
 * and their errors stand in a list of the same length; a PATCH says only that it failed; unknown ids are passed over.
 */
final class StubWrites {

    private static final String ADDRESS = "ipam.ipaddress";

    /** Names within something that may be null: no constraint of the database, so rows of one POST may be alike. */
    private static final Set<String> UNIQUE_IN_CODE_ONLY = Set.of("dcim.device", "dcim.location");

    private final StubObjects objects;
    private final StubReferences references;
    private final StubComponents components;

    StubWrites(StubObjects objects) {
        this.objects = requireNonNull(objects, "objects is null");
        this.references = new StubReferences(objects);
        this.components = new StubComponents(objects);
    }

    List<MapValue> create(StubModel model, List<Value> bodies) {
        List<MapValue> checked = new ArrayList<>();
        List<Value> errors = new ArrayList<>();
        for (Value body : bodies) {
            MapValue.Builder problems = MapValue.builder();
            checked.add(created(model, body.asMap().orElse(MapValue.EMPTY), problems));
            errors.add(problems.build());
        }
        if (errors.stream().anyMatch(error -> !error.equals(MapValue.EMPTY))) {
            throw new StubRefusal(400, new ListValue(errors));
        }
        Set<Value> keys = new HashSet<>();
        boolean known = hasKey(model) && !UNIQUE_IN_CODE_ONLY.contains(model.contentType());
        for (MapValue object : checked) {
            if (known && !keys.add(key(model, object))) {
                throw new StubRefusal(
                        500,
                        MapValue.builder()
                                .put("error", Value.of("duplicate key value violates unique constraint"))
                                .put("exception", Value.of("IntegrityError"))
                                .build());
            }
        }
        List<MapValue> created =
                checked.stream().map(object -> objects.put(model, object)).toList();
        created.forEach(object -> components.madeWith(model, object));
        return created;
    }

    List<MapValue> change(StubModel model, List<Value> bodies) {
        Map<String, Map<String, MapValue>> before = objects.copy();
        List<MapValue> changed = new ArrayList<>();
        for (Value each : bodies) {
            MapValue body = each.asMap().orElse(MapValue.EMPTY);
            MapValue held = objects.of(model).get(StubObjects.text(body, StubObjects.ID));
            if (held == null) {
                continue;
            }
            MapValue.Builder problems = MapValue.builder();
            MapValue object = merged(model, held, body, problems);
            MapValue errors = problems.build();
            if (!errors.isEmpty()) {
                objects.restore(before);
                throw new StubRefusal(400, errors);
            }
            changed.add(objects.put(model, object));
        }
        return changed;
    }

    void delete(StubModel model, List<Value> bodies) {
        List<String> ids = bodies.stream()
                .map(each -> StubObjects.text(each.asMap().orElse(MapValue.EMPTY), StubObjects.ID))
                .toList();
        List<String> dependants = objects.dependants(model, ids);
        if (!dependants.isEmpty()) {
            throw new StubRefusal(
                    409,
                    MapValue.of(
                            "detail",
                            Value.of("Unable to delete object. " + dependants.size() + " dependent objects were found: "
                                    + String.join(", ", dependants))));
        }
        ids.forEach(id -> objects.of(model).remove(id));
    }

    private MapValue created(StubModel model, MapValue body, MapValue.Builder problems) {
        String id = objects.areIdsChosen() ? "" : StubObjects.text(body, StubObjects.ID);
        if (!id.isEmpty() && objects.of(model).containsKey(id)) {
            problem(problems, StubObjects.ID, model.title() + " with this Id already exists.");
        }
        MapValue.Builder fresh = MapValue.builder()
                .put(StubObjects.ID, Value.of(id.isEmpty() ? UUID.randomUUID().toString() : id));
        for (StubField field : model.fields()) {
            fresh.put(field.name(), field.whenAbsent());
            if (field.required() && body.getOrNull(field.name()).isNull()) {
                problem(problems, field.name(), "This field is required.");
            }
        }
        return merged(model, fresh.build(), body, problems);
    }

    private MapValue merged(StubModel model, MapValue held, MapValue body, MapValue.Builder problems) {
        MapValue.Builder object = MapValue.builder().putAll(held);
        for (StubField field : model.fields()) {
            body.get(field.name()).ifPresent(value -> {
                try {
                    object.put(field.name(), stored(field, value));
                } catch (IllegalArgumentException e) {
                    problem(problems, field.name(), String.valueOf(e.getMessage()));
                }
            });
        }
        if (model.customFields()) {
            object.put(StubObjects.CUSTOM_FIELDS, customFields(model, held, body, problems));
        }
        MapValue merged = object.build();
        if (model.contentType().equals(ADDRESS) && merged.getOrNull("parent").isNull()) {
            merged = withParent(merged, problems);
        }
        if (problems.build().isEmpty() && isTaken(model, merged)) {
            problem(
                    problems,
                    "non_field_errors",
                    "The fields " + String.join(", ", model.unique()) + " must make a unique set.");
        }
        return merged;
    }

    private Value stored(StubField field, Value value) {
        if (value.isNull()) {
            if (!field.nullable() && field.kind() != StubField.Kind.CHOICE) {
                throw new IllegalArgumentException("This field may not be null.");
            }
            return value;
        }
        return switch (field.kind()) {
            case CHOICE -> {
                if (!field.choices().contains(value)) {
                    throw new IllegalArgumentException(value + " is not a valid choice.");
                }
                yield value;
            }
            case REFERENCE -> references.id(field.target(), value);
            case REFERENCES ->
                new ListValue(value.asList().orElse(ListValue.EMPTY).elements().stream()
                        .map(each -> references.id(field.target(), each))
                        .sorted(java.util.Comparator.comparing(Value::toString))
                        .toList());
            case TEXT -> {
                if (value.asText().orElse("").length() > 255) {
                    throw new IllegalArgumentException("Ensure this field has no more than 255 characters.");
                }
                yield value;
            }
            default -> value;
        };
    }

    private MapValue customFields(StubModel model, MapValue held, MapValue body, MapValue.Builder problems) {
        MapValue.Builder custom = MapValue.builder()
                .putAll(held.getOrNull(StubObjects.CUSTOM_FIELDS).asMap().orElse(MapValue.EMPTY));
        MapValue sent = body.getOrNull(StubObjects.CUSTOM_FIELDS).asMap().orElse(MapValue.EMPTY);
        for (MapValue field : objects.customFieldsOf(model)) {
            sent.get(StubObjects.text(field, "key")).ifPresent(value -> {
                custom.put(StubObjects.text(field, "key"), value);
                if (!isChoiceOf(field, value)) {
                    problem(
                            problems,
                            "__all__",
                            "Invalid value for custom field '" + StubObjects.text(field, "key") + "': Invalid choice");
                }
            });
        }
        return custom.build();
    }

    private boolean isChoiceOf(MapValue field, Value value) {
        if (!StubObjects.text(field, "type").equals("select") || value.isNull()) {
            return true;
        }
        return objects.of(objects.model("extras.customfieldchoice")).values().stream()
                .anyMatch(choice -> choice.getOrNull("custom_field").equals(field.getOrNull(StubObjects.ID))
                        && choice.getOrNull("value").equals(value));
    }

    private MapValue withParent(MapValue address, MapValue.Builder problems) {
        Optional<IpPrefix> wanted = IpPrefix.parse(StubObjects.text(address, "address"));
        Optional<MapValue> parent = objects.of(objects.model("ipam.prefix")).values().stream()
                .filter(prefix -> prefix.getOrNull("namespace").equals(address.getOrNull("namespace")))
                .filter(prefix -> IpPrefix.parse(StubObjects.text(prefix, "prefix"))
                        .filter(each -> wanted.filter(host -> holds(each, host)).isPresent())
                        .isPresent())
                .findFirst();
        if (parent.isEmpty()) {
            problem(problems, "namespace", "No suitable parent Prefix for " + StubObjects.text(address, "address"));
            return address;
        }
        return address.with("parent", parent.get().getOrNull(StubObjects.ID));
    }

    /** For version 4, which is all the stub needs. */
    private static boolean holds(IpPrefix prefix, IpPrefix host) {
        int shift = Integer.SIZE - prefix.length();
        return !prefix.address().isVersion6()
                && !host.address().isVersion6()
                && prefix.address().low() >> shift == host.address().low() >> shift;
    }

    private boolean isTaken(StubModel model, MapValue object) {
        return hasKey(model)
                && objects.of(model).values().stream()
                        .filter(each -> !each.getOrNull(StubObjects.ID).equals(object.getOrNull(StubObjects.ID)))
                        .anyMatch(each -> key(model, each).equals(key(model, object)));
    }

    private boolean hasKey(StubModel model) {
        boolean lenient = objects.areTwinsAllowed() && !model.application().equals("extras");
        return !model.unique().isEmpty() && !lenient;
    }

    private static Value key(StubModel model, MapValue object) {
        return new ListValue(model.unique().stream().map(object::getOrNull).toList());
    }

    private static void problem(MapValue.Builder problems, String field, String text) {
        problems.put(field, ListValue.of(Value.of(text)));
    }
}
