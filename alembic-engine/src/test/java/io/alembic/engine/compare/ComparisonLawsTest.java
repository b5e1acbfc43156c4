package io.alembic.engine.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.identity.TypeName;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.value.DecimalValue;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.model.SchemaBuilder;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Comparing is an equivalence under every type, also for values that do not have the form of the type. */
final class ComparisonLawsTest {

    private static final TypeName TYPE = new TypeName("t.v");

    @Property(tries = 500)
    void every_value_is_the_same_as_itself(@ForAll("types") FieldType type, @ForAll("values") Value value) {
        assertThat(same(type, value, value)).isTrue();
    }

    @Property(tries = 2000)
    void comparing_is_symmetric(
            @ForAll("types") FieldType type, @ForAll("values") Value left, @ForAll("values") Value right) {
        assertThat(same(type, left, right)).isEqualTo(same(type, right, left));
    }

    @Property(tries = 5000)
    void comparing_is_transitive(
            @ForAll("types") FieldType type,
            @ForAll("values") Value first,
            @ForAll("values") Value second,
            @ForAll("values") Value third) {
        if (same(type, first, second) && same(type, second, third)) {
            assertThat(same(type, first, third)).isTrue();
        }
    }

    @Provide
    Arbitrary<FieldType> types() {
        Arbitrary<FieldType> simple = Arbitraries.of(ScalarType.values()).map(type -> type);
        Arbitrary<FieldType> references = Arbitraries.of(SchemaBuilder.ref("t.v"), SchemaBuilder.listRef("t.v"));
        Arbitrary<FieldType> leaves = Arbitraries.oneOf(simple, references);
        return Arbitraries.oneOf(leaves, leaves.map(FieldType.ListOf::new), leaves.map(FieldType.MapOf::new));
    }

    /** Few values, and near each other, so that different spellings of one value meet. */
    @Provide
    Arbitrary<Value> values() {
        Arbitrary<Value> texts = Arbitraries.of(
                        "1",
                        " 1",
                        "1.0",
                        "",
                        "00:1a:2b:3c:4d:5e",
                        "00-1A-2B-3C-4D-5E",
                        "b0000000-0000-4000-8000-000000000001",
                        "B0000000-0000-4000-8000-000000000001",
                        "10.0.0.1/8",
                        "010.0.0.1/8",
                        "::1",
                        "0::1",
                        "2024-01-01",
                        "2024-01-01T00:00:00Z",
                        "2024-01-01T00:00:00+00:00",
                        "2024-01-01T00:00:00")
                .map(Value::of);
        Arbitrary<Value> others = Arbitraries.of(
                Value.ofNull(),
                Value.of(true),
                Value.of(0),
                Value.of(1),
                new DecimalValue("1.0"),
                new DecimalValue("-0"),
                new DecimalValue("1e+0"),
                new DecimalValue("0.5"));
        Arbitrary<Value> scalars = Arbitraries.oneOf(texts, others);
        Arbitrary<Value> lists = scalars.list().ofMaxSize(3).map(ListValue::new);
        Arbitrary<Value> maps =
                Arbitraries.maps(Arbitraries.of("a", "b"), scalars).map(MapValue::of);
        return Arbitraries.oneOf(scalars, lists, maps);
    }

    private static boolean same(FieldType type, Value left, Value right) {
        return new FieldComparison(
                        SchemaBuilder.schema().type("t.v").field("f", type).build(), Map.of())
                .same(TYPE, "f", left, right);
    }
}
