package io.alembic.testkit.netbox;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Objects as NetBox shows them: whole, or as the briefs that stand for them elsewhere. */
final class StubRows {

    private static final List<String> ALWAYS = List.of(StubObjects.ID, "url", "display");

    private final StubObjects objects;
    private final StubComputed computed;
    private final StubCustomValues customValues;

    StubRows(StubObjects objects) {
        this.objects = requireNonNull(objects, "objects is null");
        this.computed = new StubComputed(objects, this);
        this.customValues = new StubCustomValues(objects, this);
    }

    /** What one request wants to see of an object. */
    record View(String base, Predicate<String> wanted) {}

    MapValue brief(StubType type, MapValue object, String base) {
        return shown(
                type,
                object,
                new View(base, name -> ALWAYS.contains(name) || type.brief().contains(name)),
                true);
    }

    MapValue shown(StubType type, MapValue object, View view) {
        return shown(type, object, view, false);
    }

    /** The brief of what a type and an id point to; null when there is no such object. */
    Value brief(String contentType, Value id, String base) {
        return objects.types()
                .find(contentType)
                .flatMap(type -> objects.find(type, id).map(object -> (Value) brief(type, object, base)))
                .orElse(Value.ofNull());
    }

    /** Lets choices of custom fields be shown with their labels. */
    void labelCustomChoices(boolean label) {
        customValues.label(label);
    }

    String display(StubType type, MapValue object) {
        for (String pattern : type.display()) {
            Optional<String> filled = filled(type, object, pattern);
            if (filled.isPresent()) {
                return filled.get();
            }
        }
        return type.title();
    }

    private MapValue shown(StubType type, MapValue object, View view, boolean nested) {
        MapValue.Builder row = MapValue.builder();
        Predicate<String> wanted = view.wanted();
        String id = object.getOrNull(StubObjects.ID).toString();
        put(row, wanted, StubObjects.ID, object.getOrNull(StubObjects.ID));
        put(row, wanted, "url", Value.of(view.base() + "/api/" + type.path() + id + "/"));
        if (type.hasPage() && wanted.test("display_url")) {
            row.put("display_url", Value.of(view.base() + "/" + type.path() + id + "/"));
        }
        if (wanted.test("display")) {
            row.put("display", Value.of(display(type, object)));
        }
        for (StubField field : type.fields()) {
            if (field.kind() == StubField.Kind.GENERIC) {
                generic(row, field, object, view);
            } else if (wanted.test(field.name()) && field.isShown()) {
                boolean counted = nested && field.kind() == StubField.Kind.COUNT;
                row.put(field.name(), counted ? Value.of(0) : shown(type, field, object, view.base()));
            }
        }
        if (type.tags() && wanted.test(StubObjects.TAGS)) {
            row.put(StubObjects.TAGS, tags(object.getOrNull(StubObjects.TAGS), view.base()));
        }
        if (type.customFields() && wanted.test(StubObjects.CUSTOM_FIELDS)) {
            row.put(StubObjects.CUSTOM_FIELDS, customValues.shown(type, object, view.base()));
        }
        if (!type.isBare()) {
            put(row, wanted, StubObjects.CREATED, object.getOrNull(StubObjects.CREATED));
            put(row, wanted, StubObjects.LAST_UPDATED, object.getOrNull(StubObjects.LAST_UPDATED));
        }
        return row.build();
    }

    private static void put(MapValue.Builder row, Predicate<String> wanted, String name, Value value) {
        if (wanted.test(name)) {
            row.put(name, value);
        }
    }

    private void generic(MapValue.Builder row, StubField field, MapValue object, View view) {
        put(row, view.wanted(), field.typeName(), object.getOrNull(field.typeName()));
        put(row, view.wanted(), field.idName(), object.getOrNull(field.idName()));
        if (view.wanted().test(field.shownName())) {
            row.put(
                    field.shownName(),
                    brief(StubObjects.text(object, field.typeName()), object.getOrNull(field.idName()), view.base()));
        }
    }

    private Value shown(StubType type, StubField field, MapValue object, String base) {
        if (field.kind().isComputed()) {
            return computed.value(type, field, object, base);
        }
        Value value = object.getOrNull(field.name());
        if (value.isNull()) {
            return value;
        }
        return switch (field.kind()) {
            case CHOICE -> choice(field, value);
            case REF ->
                field.has(StubField.Trait.BARE) ? value : brief(field.target().orElse(""), value, base);
            case REFS ->
                new ListValue(StubObjects.list(value).stream()
                        .map(id -> brief(field.target().orElse(""), id, base))
                        .toList());
            case ENDS ->
                new ListValue(StubObjects.list(value).stream()
                        .map(end -> end(StubObjects.map(end), base))
                        .toList());
            default -> value;
        };
    }

    private Value end(MapValue end, String base) {
        return end.with("object", brief(StubObjects.text(end, "object_type"), end.getOrNull("object_id"), base));
    }

    static MapValue choice(StubField field, Value value) {
        String word = value.asText().orElse(value.toString());
        return MapValue.builder()
                .put("value", value)
                .put("label", Value.of(field.labels().getOrDefault(word, "")))
                .build();
    }

    /** Ordered by weight and name, however they were written. */
    private Value tags(Value ids, String base) {
        StubType tag = objects.types().get("extras.tag");
        return new ListValue(StubObjects.list(ids).stream()
                .flatMap(id -> objects.find(tag, id).stream())
                .sorted(Comparator.<MapValue>comparingLong(each -> StubObjects.number(each.getOrNull("weight")))
                        .thenComparing(each -> StubObjects.text(each, "name")))
                .map(each -> (Value) shown(
                        tag,
                        each,
                        new View(
                                base,
                                List.of("id", "url", "display_url", "display", "name", "slug", "color")::contains),
                        true))
                .toList());
    }

    private Optional<String> filled(StubType type, MapValue object, String pattern) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', at)) {
            int close = pattern.indexOf('}', open);
            String value = plain(type, pattern.substring(open + 1, close), object);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            text.append(pattern, at, open).append(value);
            at = close + 1;
        }
        return Optional.of(text.append(pattern.substring(at)).toString());
    }

    private String plain(StubType type, String name, MapValue object) {
        Value value = object.getOrNull(name);
        Optional<StubType> target = type.field(name).flatMap(StubField::target).flatMap(objects.types()::find);
        if (target.isPresent()) {
            return objects.find(target.get(), value)
                    .map(each -> display(target.get(), each))
                    .orElse("");
        }
        return value.isNull() ? "" : value.asText().orElse(value.toString());
    }
}
