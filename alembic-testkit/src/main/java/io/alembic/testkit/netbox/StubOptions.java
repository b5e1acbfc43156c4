package io.alembic.testkit.netbox;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.List;
import java.util.Map;

/** What OPTIONS tells of a list: what a POST takes. */
final class StubOptions {

    private static final String FIELD = "field";

    private final StubTypes types;

    StubOptions(StubTypes types) {
        this.types = requireNonNull(types, "types is null");
    }

    /** Without {@code actions} for a token that may not write. */
    MapValue of(StubType type, boolean mayWrite) {
        MapValue options = MapValue.builder()
                .put("name", Value.of(type.className() + " List"))
                .put("description", Value.of(""))
                .put("renders", ListValue.ofTexts(List.of("application/json", "text/html")))
                .put("parses", ListValue.ofTexts(List.of("application/json", "multipart/form-data")))
                .build();
        return mayWrite ? options.with("actions", MapValue.of("POST", post(type))) : options;
    }

    private MapValue post(StubType type) {
        MapValue.Builder post = MapValue.builder();
        post.put(StubObjects.ID, described("integer", false, true, StubObjects.ID));
        List.of("url", "display_url", "display").stream()
                .filter(name -> type.hasPage() || !name.equals("display_url"))
                .forEach(name -> post.put(name, described(FIELD, false, true, name)));
        for (StubField field : type.fields()) {
            if (field.kind() == StubField.Kind.GENERIC) {
                post.put(field.typeName(), described(FIELD, field.required(), false, field.typeName()));
                post.put(field.idName(), described("integer", field.required(), false, field.idName()));
                post.put(field.shownName(), described(FIELD, false, true, field.shownName()));
            } else if (field.kind() != StubField.Kind.SWITCH) {
                post.put(field.name(), described(field));
            }
        }
        if (type.tags()) {
            post.put(StubObjects.TAGS, tags());
        }
        if (type.customFields()) {
            post.put(StubObjects.CUSTOM_FIELDS, described(FIELD, false, false, StubObjects.CUSTOM_FIELDS));
        }
        if (!type.isBare()) {
            List.of(StubObjects.CREATED, StubObjects.LAST_UPDATED)
                    .forEach(name -> post.put(name, described("datetime", false, true, name)));
        }
        type.fields().stream()
                .filter(field -> field.kind() == StubField.Kind.SWITCH)
                .forEach(field -> post.put(field.name(), described(field)));
        return post.build();
    }

    private MapValue described(StubField field) {
        MapValue told = described(field.word(), field.required(), field.kind().isComputed(), field.name());
        if (!field.labels().isEmpty()) {
            return told.with("choices", choices(field.labels()));
        }
        return switch (field.kind()) {
            case TEXT, SLUG, LOWER, COLOR -> field.size() > 0 ? told.with("max_length", Value.of(field.size())) : told;
            case REF -> field.has(StubField.Trait.BARE) ? told : told.with("children", brief(field));
            case ENDS -> told.with("child", nested(end()));
            case PAIRS -> told.with("child", described("list", true, false, field.name()));
            case NUMBERS -> told.with("child", described("integer", true, false, field.name()));
            case MAP -> told.with("child", described("choice", true, false, field.name()));
            default -> told;
        };
    }

    private static ListValue choices(Map<String, String> labels) {
        return new ListValue(labels.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(choice -> (Value) MapValue.builder()
                        .put("value", StubFieldWords.value(choice.getKey()))
                        .put("display_name", Value.of(choice.getValue()))
                        .build())
                .toList());
    }

    private MapValue brief(StubField field) {
        MapValue.Builder children = MapValue.builder();
        List.of(StubObjects.ID, "url", "display")
                .forEach(name -> children.put(name, described(FIELD, false, true, name)));
        field.target()
                .flatMap(types::find)
                .ifPresent(target -> target.brief().forEach(name -> {
                    boolean computed = target.field(name)
                            .filter(each -> each.kind().isComputed())
                            .isPresent();
                    boolean required =
                            target.field(name).filter(StubField::required).isPresent();
                    children.put(name, described("string", required, computed, name));
                }));
        return children.build();
    }

    private static MapValue end() {
        return MapValue.builder()
                .put("object_type", described(FIELD, true, false, "object_type"))
                .put("object_id", described("integer", true, false, "object_id"))
                .put("object", described(FIELD, false, true, "object"))
                .build();
    }

    private static MapValue tags() {
        MapValue.Builder tag = MapValue.builder();
        List.of(StubObjects.ID, "url", "display_url", "display")
                .forEach(name -> tag.put(name, described(FIELD, false, true, name)));
        tag.put("name", described("string", true, false, "name"));
        tag.put("slug", described("slug", true, false, "slug"));
        tag.put("color", described("string", false, false, "color"));
        return described(FIELD, false, false, StubObjects.TAGS).with("child", nested(tag.build()));
    }

    private static MapValue nested(MapValue children) {
        return described("nested object", false, false, "").without("label").with("children", children);
    }

    private static MapValue described(String word, boolean required, boolean readOnly, String name) {
        return MapValue.builder()
                .put("type", Value.of(word))
                .put("required", Value.of(required))
                .put("read_only", Value.of(readOnly))
                .put("label", Value.of(name))
                .build();
    }
}
