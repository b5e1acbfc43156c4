package io.alembic.adapter.nautobot.write;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.nautobot.read.GraphTargets;
import io.alembic.adapter.nautobot.read.NaturalKey;
import io.alembic.core.identity.Uid;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.TextValue;
import io.alembic.core.value.Value;
import io.alembic.dcim.ContentType;
import io.alembic.dcim.graph.GraphField;
import io.alembic.dcim.graph.GraphType;
import io.alembic.dcim.model.ModelField;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a declared value of a field of the model is written: the null of a text that cannot be null as the empty text,
 * the empty text as null where that can be (there it may have to be unique), a text that stands for a reference as what the server finds the object by.
 */
final class WireValue {

    private static final String CONTENT_TYPE = "ContentTypeType";
    private static final Value NO_TEXT = Value.of("");
    private static final Set<String> TEXT_KINDS = Set.of("string", "slug", "url", "email");

    private final GraphTargets targets;

    WireValue(GraphTargets targets) {
        this.targets = requireNonNull(targets, "targets is null");
    }

    /** @param value with its references as ids */
    Value of(Optional<GraphType> type, String name, Optional<ModelField> description, Value value) {
        Optional<GraphField> field = type.flatMap(known -> known.field(name));
        if (value.isNull() || value.equals(NO_TEXT)) {
            return field.map(WireValue::nothing).orElseGet(() -> nothingWithoutGraph(description));
        }
        return field.filter(found -> found.kind() == GraphField.Kind.OBJECT)
                .filter(found -> !found.type().equals(CONTENT_TYPE))
                .map(found -> reference(targets.contentType(found.type()), value))
                .orElse(value);
    }

    private static Value nothing(GraphField field) {
        if (field.list()) {
            return ListValue.EMPTY;
        }
        return field.required() && field.type().equals("String") ? NO_TEXT : Value.ofNull();
    }

    /** Where GraphQL does not tell what can be null, texts cannot: so it is in all but a few models. */
    private static Value nothingWithoutGraph(Optional<ModelField> description) {
        return description.filter(found -> TEXT_KINDS.contains(found.kind())).isPresent() ? NO_TEXT : Value.ofNull();
    }

    private static Value reference(Optional<ContentType> target, Value value) {
        if (value instanceof ListValue list) {
            return new ListValue(list.elements().stream()
                    .map(each -> reference(target, each))
                    .toList());
        }
        return value instanceof TextValue text ? named(target, text) : value;
    }

    private static Value named(Optional<ContentType> target, TextValue value) {
        String text = value.text();
        if (Uid.parse(text).isPresent() || text.startsWith("http://") || text.startsWith("https://")) {
            return value;
        }
        if (target.isPresent() && NaturalKey.of(target.get()).isWhole()) {
            return MapValue.of("name", value);
        }
        return Value.of(compositeKey(text));
    }

    /** The parts of a natural key as the server splits them: each encoded as in a form. */
    private static String compositeKey(String text) {
        List<String> parts = List.of(text.split(NaturalKey.SEPARATOR, -1));
        Stream<String> encoded = parts.stream().map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8));
        return encoded.collect(Collectors.joining(NaturalKey.SEPARATOR));
    }
}
