package io.alembic.testkit.netbox;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.Values;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The types that {@code types.yaml} tells; with a plugin those of it, and those made with it. */
final class StubTypes {

    private static final List<String> CARRIED = List.of("custom_fields", "tags");

    private final List<StubType> told;
    private List<StubType> made = List.of();

    private StubTypes(List<StubType> told) {
        this.told = new ArrayList<>(told);
    }

    static StubTypes load() {
        return new StubTypes(types("types.yaml"));
    }

    /** Adds the types of another document. */
    void plug(String name) {
        told.addAll(types(name));
    }

    /** Lets these be the types that somebody made. */
    void make(List<StubType> types) {
        made = List.copyOf(types);
    }

    List<StubType> all() {
        List<StubType> all = new ArrayList<>(told);
        all.addAll(made);
        return all;
    }

    Optional<StubType> find(String contentType) {
        return all().stream()
                .filter(type -> type.contentType().equals(contentType))
                .findFirst();
    }

    StubType get(String contentType) {
        return find(contentType)
                .orElseThrow(() -> new IllegalArgumentException("the stub does not know " + contentType));
    }

    Optional<StubType> withPath(String path) {
        return all().stream().filter(type -> type.path().equals(path)).findFirst();
    }

    private static List<StubType> types(String document) {
        List<StubType> types = new ArrayList<>();
        document(document).forEach((contentType, told) -> types.add(type(contentType, map(told))));
        return types;
    }

    private static MapValue document(String name) {
        try (InputStream in = Objects.requireNonNull(StubTypes.class.getResourceAsStream(name))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return map(Values.read(DocumentSource.of(name, text), DocumentFormat.YAML));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StubType type(String contentType, MapValue told) {
        List<StubField> fields = new ArrayList<>();
        map(told.getOrNull("fields"))
                .forEach((name, words) ->
                        fields.add(StubFieldWords.read(name, words.asText().orElseThrow())));
        String model = contentType.substring(contentType.indexOf('.') + 1);
        List<String> features = words(told, "features");
        boolean shows = !features.contains("unshown");
        return new StubType(
                contentType,
                text(told, "class"),
                told.get("title").flatMap(Value::asText).orElse(model),
                text(told, "path") + "/",
                List.of(text(told, "display").split(" \\| ")),
                words(told, "brief"),
                words(told, "order"),
                told.getOrNull("unique").asList().orElse(ListValue.EMPTY).elements().stream()
                        .map(rule -> StubUnique.read(rule.asText().orElseThrow()))
                        .toList(),
                features.stream().filter(CARRIED::contains).toList(),
                shows && features.contains("custom_fields"),
                shows && features.contains("tags"),
                !features.contains("no_page"),
                fields);
    }

    private static List<String> words(MapValue told, String name) {
        String text = text(told, name);
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    private static String text(MapValue told, String name) {
        return told.getOrNull(name).asText().orElse("");
    }

    private static MapValue map(Value value) {
        return value.asMap().orElse(MapValue.EMPTY);
    }
}
