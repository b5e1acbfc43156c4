package io.alembic.testkit.netbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The stub's own description of its types says nothing that NetBox does not say. */
@EnabledIf("io.alembic.testkit.netbox.RecordedNetBox#isThere")
final class StubTypesRecordedTest {

    private static final MapValue OPTIONS = RecordedNetBox.document("options.json.gz");
    private static final MapValue SCHEMA = RecordedNetBox.document("openapi-4.6.8.json.gz");
    private static final StubTypes TYPES = StubTypes.load();

    static Stream<String> types() {
        return TYPES.all().stream().map(StubType::contentType);
    }

    @ParameterizedTest
    @MethodSource("types")
    void tells_the_same_fields_in_options(String contentType) {
        MapValue ours = post(new StubOptions(TYPES).of(TYPES.get(contentType), true));
        MapValue theirs = post(map(OPTIONS.getOrNull(contentType)));

        assertThat(ours.names()).containsExactlyElementsOf(theirs.names());
        for (String name : ours.names()) {
            for (String say : List.of("required", "read_only", "max_length")) {
                assertThat(map(ours.getOrNull(name)).getOrNull(say))
                        .as("%s of %s", say, name)
                        .isEqualTo(map(theirs.getOrNull(name)).getOrNull(say));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void tells_the_same_kinds_of_what_may_be_written(String contentType) {
        MapValue ours = post(new StubOptions(TYPES).of(TYPES.get(contentType), true));
        MapValue theirs = post(map(OPTIONS.getOrNull(contentType)));

        for (String name : ours.names()) {
            if (map(ours.getOrNull(name)).getOrNull("read_only").equals(Value.of(false))) {
                assertThat(map(ours.getOrNull(name)).getOrNull("type"))
                        .as(name)
                        .isEqualTo(map(theirs.getOrNull(name)).getOrNull("type"));
                assertThat(choices(theirs, name)).as(name).containsAll(choices(ours, name));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void filters_by_nothing_that_the_published_document_does_not_list(String contentType) {
        StubType type = TYPES.get(contentType);
        Value parameters = map(map(map(SCHEMA.getOrNull("paths")).getOrNull("/api/" + type.path()))
                        .getOrNull("get"))
                .getOrNull("parameters");

        Set<String> published = StubObjects.list(parameters).stream()
                .map(parameter -> StubObjects.text(map(parameter), "name"))
                .collect(Collectors.toSet());

        assertThat(published).containsAll(StubSchema.filters(type));
    }

    @ParameterizedTest
    @MethodSource("types")
    void takes_null_where_the_published_document_does(String contentType) {
        StubType type = TYPES.get(contentType);
        MapValue theirs = properties(type);

        for (StubField field : type.fields()) {
            if (!field.kind().isComputed() && field.kind() != StubField.Kind.GENERIC) {
                assertThat(field.nullable())
                        .as(field.name())
                        .isEqualTo(map(theirs.getOrNull(field.name()))
                                .getOrNull("nullable")
                                .equals(Value.of(true)));
            }
        }
    }

    private static MapValue properties(StubType type) {
        MapValue post = map(map(map(SCHEMA.getOrNull("paths")).getOrNull("/api/" + type.path()))
                .getOrNull("post"));
        MapValue content =
                map(map(map(post.getOrNull("requestBody")).getOrNull("content")).getOrNull("application/json"));
        Value one = map(content.getOrNull("schema"))
                .getOrNull("oneOf")
                .asList()
                .orElse(ListValue.EMPTY)
                .elements()
                .get(0);
        String component = StubObjects.text(map(one), "$ref").replace("#/components/schemas/", "");
        return map(map(map(map(SCHEMA.getOrNull("components")).getOrNull("schemas"))
                        .getOrNull(component))
                .getOrNull("properties"));
    }

    private static List<Value> choices(MapValue fields, String name) {
        return StubObjects.list(map(fields.getOrNull(name)).getOrNull("choices")).stream()
                .map(choice -> map(choice).getOrNull("value"))
                .toList();
    }

    private static MapValue post(MapValue options) {
        return map(map(options.getOrNull("actions")).getOrNull("POST"));
    }

    private static MapValue map(Value value) {
        return StubObjects.map(value);
    }
}
